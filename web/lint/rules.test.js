import { join } from "node:path";
import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { describe, it } from "vitest";
import { keysAsked } from "./keysAsked.js";
import { textAlone } from "./textAlone.js";

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const folder = join(import.meta.dirname, "fixture");
const tester = new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: {
      project: "./tsconfig.json",
      tsconfigRootDir: folder,
      // In continuous integration the parser would read the one file there is once, for all cases.
      disallowAutomaticSingleRunInference: true,
    },
  },
});

const DECLARED = `
  export {};
  type Element = { readonly type: string };
  type Node = Element | string | number | null | undefined | boolean | readonly Node[];
  declare global { namespace JSX { interface Element { readonly type: string } interface IntrinsicElements { [name: string]: object } } }
  declare function t(key: string): string;
  declare const on: boolean, name: string | null, count: number, children: Node, part: Element;
`;

const filename = join(folder, "case.tsx");
const good = (code) => ({ filename, code: DECLARED + code });
const bad = (messageId) => (code) => ({ filename, code: DECLARED + code, errors: [{ messageId }] });

tester.run("text-alone", textAlone, {
  valid: [
    // All there is in its element, whether or not it is there.
    "<p>{t('a')}</p>;",
    "<p>{on && t('a')}</p>;",
    "<p>Words</p>;",
    "<p>{`${t('a')} `}</p>;",
    // Elements beside each other, whatever they depend on.
    "<p>{on && <b>{t('a')}</b>}<i>{count}</i></p>;",
    "<p>{name && <b>{name}</b>}<i /></p>;",
    "<div>\n  <b />\n  {/* why */}\n  {part}\n</div>;",
    "function Words() { return <span>{t('a')}</span>; }",
    "function wordsOf() { return t('a'); }",
  ].map(good),
  invalid: [
    "<p><b />{t('a')}</p>;",
    "<p>{on && t('a')}<b /></p>;",
    "<p>{on ? t('a') : <i />}<b /></p>;",
    "<p>Words <b /></p>;",
    "<p><b /> <i /></p>;",
    "<p><b />{' '}</p>;",
    "<p>{count && <b />}<i /></p>;",
    "<p>{[name, part]}<i /></p>;",
    "<p>{children}<i /></p>;",
    "<>{t('a')}</>;",
    "declare const Part: object; <Part>{on && t('a')}</Part>;",
    "function Words() { return t('a'); }",
    "const Words = () => (on ? name : null);",
    "const Words = () => { return children; };",
  ].map(bad("alone")),
});

tester.run("keys-asked", keysAsked, {
  valid: [
    "declare function keyOf(event: KeyboardEvent): string | null; declare const event: KeyboardEvent; keyOf(event) === 'Enter';",
    "declare const set: { key: number }; set.key;",
    "declare const event: KeyboardEvent; event.ctrlKey;",
  ].map(good),
  invalid: [
    "declare const event: KeyboardEvent; event.key === 'Enter';",
    "declare const event: KeyboardEvent; event.keyCode === 13;",
    "declare const event: KeyboardEvent; event['code'] === 'Enter';",
    "const press = ({ key }: KeyboardEvent) => key;",
    "declare const event: KeyboardEvent; const { key: pressed } = event;",
    "addEventListener('keydown', (event) => event.key);",
  ].map(bad("asked")),
});

import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** The rules of WCAG 2.2, levels A and AA. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Good practice besides: one banner and one main part, however many dialogs are open. */
const MORE_RULES = ["landmark-no-duplicate-banner", "landmark-no-duplicate-main"];

/** What axe finds wrong with the page as it is now, one line an element. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script tag, which the page's content policy may refuse.
  await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(
    ([rules, more]) =>
      (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        runOnly: rules,
        rules: Object.fromEntries(more.map((rule) => [rule, { enabled: true }])),
        resultTypes: ["violations"],
      }),
    [RULES, MORE_RULES] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id}: ${help} — ${node.html.slice(0, 160)} (${node.failureSummary ?? ""})`,
    ),
  );
}

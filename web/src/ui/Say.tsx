import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";

/* Marks around a name in a text, from the private use area: no keyboard writes them. */
const OPEN = "\uE000";
const CLOSE = "\uE001";

export type TextKey = ParseKeys;

interface SayProps {
  readonly k: TextKey;
  /** Numbers and other plain values. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** What people wrote themselves, in any script: each is isolated by `<bdi>`. */
  readonly names?: Readonly<Record<string, string>>;
}

function strip(name: string): string {
  return name.replaceAll(OPEN, "").replaceAll(CLOSE, "");
}

/** A text with names in it, each of which keeps its own direction of writing. */
export function Say({ k, values = {}, names = {} }: SayProps) {
  const { t } = useTranslation();
  const marked = Object.entries(names).map(([key, name]) => [key, OPEN + strip(name) + CLOSE]);
  const text = t(k, { ...values, ...(Object.fromEntries(marked) as Record<string, string>) });
  const parts = text.split(new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, "u"));
  // One element around them all: what is taken away or written anew is an element, and never bare text.
  return (
    <span>
      {parts.map((part, index) =>
        index % 2 === 1 ? <bdi key={index}>{part}</bdi> : <span key={index}>{part}</span>,
      )}
    </span>
  );
}

/** A name inside of a plain string (a label, an announcement), isolated by control characters. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

import type { Space } from "../../protocol/ids";
import { stepOf, stopAt } from "../../ui/rove";

/** What a key does while a person is carried; null for a key that is not about it. */
export type CarryStep =
  { readonly kind: "over"; readonly space: Space } | { readonly kind: "drop" | "putBack" } | null;

/**
 * Arrows, Home and End choose among the columns in the order in which they are read; Space and
 * Enter let go, Escape puts back. It counts columns and measures nothing: the same keys lead to the
 * same room, wherever the list is scrolled to and whatever moves on the page meanwhile.
 */
export function carryStep(
  key: string,
  over: Space,
  columns: readonly Space[],
  rightToLeft: boolean,
): CarryStep {
  if (key === " " || key === "Enter") return { kind: "drop" };
  if (key === "Escape") return { kind: "putBack" };
  const step = stepOf(key, rightToLeft);
  if (step === null) return null;
  const space = columns[stopAt(columns.indexOf(over), columns.length, step)];
  return space === undefined ? { kind: "putBack" } : { kind: "over", space };
}

import type { PlanRemarks } from "../protocol/plans";
import type { Live } from "./sessionState";

/** Whether there is anything in it for a person to read. */
function says(remarks: PlanRemarks): boolean {
  const { warnings, unmatched, unlisted } = remarks;
  return [warnings, unmatched, unlisted].some((list) => (list?.length ?? 0) > 0);
}

/** Only the remarks of an answer, in which there is more. */
export function remarksOf({ warnings, unmatched, unlisted }: PlanRemarks): PlanRemarks {
  return {
    ...(warnings ? { warnings } : {}),
    ...(unmatched ? { unmatched } : {}),
    ...(unlisted ? { unlisted } : {}),
  };
}

/** The remarks with the lines of the list that the host has, where the one that was sent has more. */
export function inLines(remarks: PlanRemarks, shift: number): PlanRemarks {
  const { unmatched } = remarks;
  if (!unmatched || shift === 0) return remarks;
  return { ...remarks, unmatched: unmatched.map((row) => ({ ...row, line: row.line - shift })) };
}

/** Keeps what was remarked on the plan; nothing to say takes back what was said before. */
export function remark(live: Live, remarks: PlanRemarks | null): Live {
  const next = remarks && says(remarks) ? remarks : null;
  return next === live.remarks ? live : { ...live, remarks: next };
}

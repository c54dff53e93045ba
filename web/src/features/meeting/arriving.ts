import type { ParticipantId } from "../../protocol/ids";

/** What has come from one peer so far, as the browser's decoder counts. */
export interface Flow {
  readonly framesDecoded: number;
  readonly audioPackets: number;
}

/** How a space looks to somebody who has just been moved into it. */
export interface Sight {
  /** The roster of the new space is known. */
  readonly complete: boolean;
  /** Those who say that they send sound or picture. */
  readonly awaited: readonly ParticipantId[];
  readonly flows: ReadonlyMap<ParticipantId, Flow>;
}

export type Verdict =
  | { readonly is: "waiting" }
  | { readonly is: "arrived" }
  | { readonly is: "failed"; readonly reason: string };

/** How long a move may take before it is said how it stands. The server gives up at 10 s. */
export const ARRIVES_WITHIN_MILLIS = 8_000;

/** Whether more has come from a peer than when one began to look. */
function flowing(first: Flow | undefined, now: Flow | undefined): boolean {
  if (!first || !now) return false;
  return now.framesDecoded > first.framesDecoded || now.audioPackets > first.audioPackets;
}

/**
 * The counters from which progress is measured: those of the first look, or lower ones if the
 * connection was made anew, which counts from zero.
 */
export function withFirst(
  first: ReadonlyMap<ParticipantId, Flow>,
  now: ReadonlyMap<ParticipantId, Flow>,
): ReadonlyMap<ParticipantId, Flow> {
  const result = new Map(first);
  for (const [id, flow] of now) {
    const known = first.get(id);
    const anew =
      known && (flow.framesDecoded < known.framesDecoded || flow.audioPackets < known.audioPackets);
    if (!known || anew) result.set(id, anew ? { framesDecoded: 0, audioPackets: 0 } : flow);
  }
  return result;
}

/**
 * One has arrived when something comes from everybody who sends, and at once where nobody does.
 * When the time is over one is there if anybody is seen or heard: whoever is silent then is on
 * their own way, and not what this move waits for.
 */
export function verdictOf(
  sight: Sight,
  first: ReadonlyMap<ParticipantId, Flow>,
  elapsedMillis: number,
): Verdict {
  const { complete, awaited, flows } = sight;
  const here = awaited.filter((id) => flowing(first.get(id), flows.get(id)));
  if (complete && here.length === awaited.length) return { is: "arrived" };
  if (elapsedMillis < ARRIVES_WITHIN_MILLIS) return { is: "waiting" };
  if (here.length > 0) return { is: "arrived" };
  const reason = complete
    ? `No picture or sound from ${awaited.length} of ${awaited.length} people`
    : "The list of people did not come";
  return { is: "failed", reason };
}

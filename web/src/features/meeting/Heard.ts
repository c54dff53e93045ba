import type { ParticipantId } from "../../protocol/ids";
import type { Flow } from "./arriving";

/** How far back "lately" reaches; it spans several pictures of the slowest camera. */
export const LATELY_MILLIS = 2_000;

/** From whom something has come lately, by what one look counts more than the one before. */
export class Heard {
  #last: ReadonlyMap<ParticipantId, Flow> = new Map();
  #looked = 0;
  readonly #since = new Map<ParticipantId, number>();

  /** What was counted at a look; a connection made anew counts from zero. */
  note(flows: ReadonlyMap<ParticipantId, Flow>, now: number): void {
    for (const [id, flow] of flows) {
      const before = this.#last.get(id);
      if (before && differs(before, flow)) this.#since.set(id, now);
    }
    this.#last = flows;
    this.#looked = now;
  }

  /** Those whose media flowed shortly before the last look, however long ago that was. */
  lately(): ReadonlySet<ParticipantId> {
    const result = new Set<ParticipantId>();
    for (const [id, at] of this.#since) if (at > this.#looked - LATELY_MILLIS) result.add(id);
    return result;
  }
}

function differs(before: Flow, now: Flow): boolean {
  return before.framesDecoded !== now.framesDecoded || before.audioPackets !== now.audioPackets;
}

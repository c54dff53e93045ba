import { anyOpen } from "./plan";
import type { Live } from "./sessionState";

/** How far the breakouts of a session are, for who manages them. */
export interface Step {
  readonly is: "none" | "rounds" | "planned" | "open" | "pause";
  /** The round that it is about; 0 where there are none. */
  readonly round: number;
}

export function stepOf(live: Live): Step {
  const { rounds } = live;
  const round = rounds?.current ?? 0;
  if (anyOpen(live)) return { is: "open", round };
  if (rounds?.phase === "PAUSE") return { is: "pause", round };
  // The rooms of a round wait for a moment before they open.
  if (rounds?.phase === "RUNNING") return { is: "pause", round };
  if (live.rooms.length > 0) return { is: "planned", round: 0 };
  return rounds?.phase === "PLANNED" ? { is: "rounds", round: 0 } : { is: "none", round: 0 };
}

import type { Instant } from "../protocol/ids";
import type { Rounds, RoundsWanted, Rules } from "../protocol/plans";
import type { Cut } from "./groups";

/** What a host sets before rounds are made. */
export interface RoundsDraft {
  readonly rounds: number;
  readonly cut: Cut;
  readonly minutes: number;
  readonly pauseSeconds: number;
  readonly countdownSeconds: number;
}

export const FIRST_ROUNDS: RoundsDraft = {
  rounds: 3,
  cut: { by: "people", people: 3 },
  minutes: 5,
  pauseSeconds: 60,
  countdownSeconds: 5,
};

export const MOST_ROUNDS = 20;

/** The draft as the server takes it, with the rules of the plan and names of rooms where there are any. */
export function roundsFrom(
  draft: RoundsDraft,
  rules: Rules | null | undefined,
  names: readonly string[] = [],
): RoundsWanted {
  const { cut } = draft;
  return {
    rounds: draft.rounds,
    ...(cut.by === "rooms" ? { count: cut.rooms } : { peoplePerRoom: cut.people }),
    durationMinutes: draft.minutes,
    pauseSeconds: draft.pauseSeconds,
    startCountdownSeconds: draft.countdownSeconds,
    ...(rules ? { rules } : {}),
    ...(names.length > 0 ? { names } : {}),
  };
}

/** Rounds go on: one runs, or another follows. */
export function underWay(rounds: Rounds | null): rounds is Rounds {
  return rounds !== null && (rounds.phase === "RUNNING" || rounds.phase === "PAUSE");
}

/** When the next round opens, while all wait for it. */
export function nextRoundAt(rounds: Rounds | null): Instant | null {
  return rounds?.phase === "PAUSE" ? rounds.nextOpensAt : null;
}

/** About how long all of it takes, in minutes. */
export function wholeMinutes(draft: RoundsDraft): number {
  const pauses = (draft.rounds - 1) * draft.pauseSeconds + draft.rounds * draft.countdownSeconds;
  return Math.ceil(draft.rounds * draft.minutes + pauses / 60);
}

/** The key of the sentence that says how far the rounds are. */
export function wordOf({ phase, current, total }: Rounds) {
  if (phase !== "DONE") return "rounds.current";
  return current < total ? "rounds.stopped" : "rounds.done";
}

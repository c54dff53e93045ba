import type { BreakoutConfig } from "../protocol/objects";
import type { PlanOptions } from "../protocol/plans";

/** What the web app begins with. */
export const FIRST_OPTIONS: PlanOptions = {
  allowParticipantsToChoose: false,
  allowReturnToMain: true,
  allowEarlyJoin: false,
  autoAssign: true,
  startCountdownSeconds: 5,
  askToJoin: false,
};

/** The options that hold, without what else there is to a set. */
export function optionsOf(config: BreakoutConfig | null): PlanOptions {
  const from = config ?? FIRST_OPTIONS;
  return {
    allowParticipantsToChoose: from.allowParticipantsToChoose,
    allowReturnToMain: from.allowReturnToMain,
    allowEarlyJoin: from.allowEarlyJoin,
    autoAssign: from.autoAssign,
    startCountdownSeconds: from.startCountdownSeconds,
    askToJoin: from.askToJoin,
  };
}

/** Seconds between the host's button and the move. */
const COUNTDOWNS = [0, 5, 10, 30];

/** The countdowns to choose from; one that was set in another way is one of them. */
export function countdownsWith(seconds: number): readonly number[] {
  return [...new Set([...COUNTDOWNS, seconds])].sort((one, other) => one - other);
}

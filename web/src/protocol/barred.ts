import type { Instant, ParticipantId } from "./ids";

/** Somebody who is kept out for as long as the session lasts, as those who manage see them. */
export interface BarredPerson {
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly since: Instant;
  /** Their browser is kept out, and not the one seat alone. */
  readonly person: boolean;
}

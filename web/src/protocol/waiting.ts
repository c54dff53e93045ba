import type { Instant, ParticipantId, Space } from "./ids";
import type { Named, Role } from "./objects";
import type { Failure } from "./plans";

/* Events of the waiting room. They are part of `ClientEvents` and `ServerEvents`, which see. */

type Nothing = Record<string, never>;

/** Somebody who asks to come in, as those who manage see them. */
export interface WaitingPerson extends Named {
  readonly since: Instant;
  /** Whether their page is there now. */
  readonly connected: boolean;
}

export type WaitingEnd = "ADMITTED" | "REJECTED" | "LEFT" | "DROPPED" | "NEVER_CAME";

/** Who was let in, and who could not be, each with the reason. */
export interface Admission {
  readonly admitted: readonly ParticipantId[];
  readonly failed: readonly Failure[];
}

export interface WaitingClientEvents {
  "waiting.admit": [{ participantIds: readonly ParticipantId[] }, Admission];
  "waiting.admit-all": [Nothing, Admission];
  "waiting.reject": [{ participantId: ParticipantId; reason?: string }, Nothing];
}

export interface WaitingServerEvents {
  /** To the one who waits, on each connection. */
  "waiting.entered": {
    readonly participant: Named;
    readonly since: Instant;
    readonly serverTime: Instant;
  };
  /** To the one let in, whose socket it is from then on; `session.state` follows. */
  "waiting.admitted": {
    readonly participant: Named & { readonly role: Role; readonly space: Space };
  };
  "waiting.rejected": { readonly reason: string | null };
  /** To those who manage: new ones, or known ones who are connected now, or no longer. */
  "waiting.arrived": {
    readonly participants: readonly WaitingPerson[];
    readonly waitingCount: number;
  };
  "waiting.left": {
    readonly participantIds: readonly ParticipantId[];
    readonly reason: WaitingEnd;
    readonly waitingCount: number;
  };
}

export const WAITING_EVENTS: Record<keyof WaitingServerEvents, true> = {
  "waiting.entered": true,
  "waiting.admitted": true,
  "waiting.rejected": true,
  "waiting.arrived": true,
  "waiting.left": true,
};

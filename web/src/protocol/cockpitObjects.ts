import type { BreakoutId, Instant, ParticipantId, Space } from "./ids";

/* What is said of people on their way, and of what a host sends to all breakouts. */

export type ArrivalStatus = "told" | "switching" | "arrived" | "failed" | "late";

/** How far a person's latest move has come. */
export interface Arrival {
  readonly moveId: string;
  readonly status: ArrivalStatus;
  readonly at: Instant;
}

/** Somebody who was moved and has not arrived. */
export interface MissingPerson {
  readonly id: ParticipantId;
  readonly name: string;
  readonly space: Space;
  readonly status: Exclude<ArrivalStatus, "arrived">;
  readonly since: Instant;
}

/** How a wave of moves goes: "38 of 40 arrived". At most 100 of the missing are named. */
export interface Arrivals {
  readonly total: number;
  readonly arrived: number;
  readonly missing: readonly MissingPerson[];
  readonly missingCount: number;
}

/** The room's kind: who may speak and share by default. */
export type RoomType = "meeting" | "classroom" | "speech";

/** Whoever says something; null once the server no longer knows them. */
export interface Sender {
  readonly id: ParticipantId | null;
  readonly name: string;
}

/** Something that was sent to breakouts: words, or a voice of so many seconds. */
export interface SentBroadcast {
  readonly id: string;
  readonly message: string;
  readonly from: Sender;
  readonly at: Instant;
  readonly rooms: readonly BreakoutId[];
  readonly roomNames: readonly string[];
  readonly voiceSeconds: number | null;
}

/** The breakout in which a line of a merged chat was written. */
export interface ChatOrigin {
  readonly roomId: BreakoutId;
  readonly name: string;
}

import type { BarredPerson } from "./barred";
import type { WaitingPerson } from "./waiting";
import type { PlanOptions, Rounds, Rules } from "./plans";
import type { Arrival, Arrivals, ChatOrigin, RoomType } from "./cockpitObjects";
import type { Recording } from "./recordings";
import type { BreakoutId, Instant, MessageId, ParticipantId, SessionId, Space } from "./ids";

/* The objects of docs/socket-protocol.md, field by field. */

export type Role = "HOST" | "COHOST" | "PARTICIPANT";
export type ConnectionQuality = "good" | "poor" | "lost";
export type Permission = "breakout:manage" | "breakout:join";

/** What a participant's client says of itself; the server passes it on and does not store it. */
export interface MediaFlags {
  readonly audio: boolean;
  readonly video: boolean;
  readonly screen: boolean;
  readonly speaking: boolean;
  readonly connectionQuality: ConnectionQuality;
}

export interface Participant extends MediaFlags {
  readonly id: ParticipantId;
  readonly name: string;
  readonly role: Role;
  readonly space: Space;
  readonly connected: boolean;
  readonly hand: boolean;
  readonly joinedAt: Instant;
  /** Told to who manages, as with an assigned seat. */
  readonly locked?: boolean;
  /** Of oneself, and of everybody for those who manage; null for who never was moved. */
  readonly arrival?: Arrival | null;
}

export interface Named {
  readonly id: ParticipantId;
  readonly name: string;
}

/** Someone who has a seat in a breakout that is not open yet. */
export interface Assigned extends Named {
  /** Stays where they are when the groups are made anew; told to who manages. */
  readonly locked?: boolean;
}

export type BreakoutStatus = "WAITING" | "ACTIVE" | "CLOSING" | "CLOSED";

export interface HelpRequest {
  readonly by: Named;
  readonly note: string | null;
  readonly at: Instant;
}

/** A breakout, as the wire says it. */
export interface Room {
  readonly id: BreakoutId;
  readonly name: string;
  readonly topic: string | null;
  /** The task card: what the people in it are to do. */
  readonly task?: string | null;
  readonly status: BreakoutStatus;
  readonly maxParticipants: number;
  readonly durationMinutes: number | null;
  readonly autoAssign: boolean;
  readonly startedAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly closesAt: Instant | null;
  /** What is left of the time while it is paused; then `endsAt` is null. */
  readonly pausedRemainingSeconds?: number | null;
  /** When somebody spoke in it last, for those who manage; null if nobody has. */
  readonly lastSpokeAt?: Instant | null;
  readonly facilitatorId: ParticipantId | null;
  readonly participantCount: number;
  readonly participants?: readonly Participant[];
  readonly assigned?: readonly Assigned[];
  readonly help: HelpRequest | null;
  /** Whether it is recorded now. */
  readonly recording?: boolean;
  readonly allowParticipantsToChoose: boolean;
  readonly allowReturnToMain: boolean;
  readonly allowEarlyJoin: boolean;
  readonly letter: string;
  readonly color: number;
}

export type AssignmentStrategy = "manual" | "random" | "self-select" | "previous" | "roster";

export interface BreakoutConfig extends PlanOptions {
  readonly assignment: AssignmentStrategy;
  readonly rules?: Rules | null;
}

export type BreakoutsStatus = "NONE" | "WAITING" | "OPENING" | "ACTIVE" | "CLOSING";

export interface IceServer {
  readonly urls: string | string[];
  readonly username?: string;
  readonly credential?: string;
}

/** How to get media in a space. */
export interface MediaConnection {
  readonly provider: string;
  readonly space: Space;
  readonly iceServers: readonly IceServer[];
}

export interface ChatMessage {
  readonly id: MessageId;
  readonly space: Space;
  readonly from: { readonly id: ParticipantId | null; readonly name: string };
  readonly text: string;
  readonly at: Instant;
  /** Where it was written, if that was another breakout, since merged. */
  readonly origin?: ChatOrigin | null;
  readonly kind: "MESSAGE" | "BROADCAST" | "VOICE";
}

export interface SessionSettings {
  /** Whether breakouts can be made in this room. */
  readonly breakoutsEnabled: boolean;
  readonly graceSeconds: number;
  readonly closingSeconds: number;
  readonly warningMinutes: readonly number[];
}

/** The whole state that one participant may see. */
export interface StateInfo {
  readonly sessionId: SessionId;
  readonly roomCode: string;
  readonly displayName: string;
  readonly serverTime: Instant;
  readonly position?: string;
  readonly you: Participant;
  readonly permissions: readonly Permission[];
  readonly space: Space;
  readonly connection: MediaConnection | null;
  readonly participants: readonly Participant[];
  readonly participantCount: number;
  readonly mainParticipants?: readonly Participant[];
  /** As `breakout.standby`; empty unless the opening of the own breakout counts down. */
  readonly standby?: readonly ParticipantId[];
  readonly mainParticipantCount: number;
  readonly rooms: readonly Room[];
  readonly config: BreakoutConfig | null;
  readonly status: BreakoutsStatus;
  readonly opensAt: Instant | null;
  /** The breakout in which a seat is kept for this participant. */
  readonly seat?: BreakoutId | null;
  readonly rounds?: Rounds | null;
  readonly chat: { readonly messages: readonly ChatMessage[]; readonly more: boolean };
  readonly settings: SessionSettings;
  readonly roomType?: RoomType;
  /** For those who manage: how the last wave of moves goes. */
  readonly arrivals?: Arrivals | null;
  /** For those who manage: who asks to come in, first come first. */
  readonly waiting?: readonly WaitingPerson[] | null;
  /** No host was there for a while, so that all may come back from breakouts. */
  readonly unattended?: boolean;
  /** Who is kept out; for those who manage. */
  readonly barred?: readonly BarredPerson[];
  /** Of the own space; for those who manage, of all. */
  readonly recordings?: readonly Recording[];
}

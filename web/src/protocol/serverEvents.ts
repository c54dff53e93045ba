import type { BarredPerson } from "./barred";
import type { CockpitServerEvents } from "./cockpitEvents";
import { COCKPIT_EVENTS } from "./cockpitEvents";
import type { BreakoutId, Instant, ParticipantId, Space } from "./ids";
import type {
  BreakoutConfig,
  BreakoutsStatus,
  ChatMessage,
  HelpRequest,
  MediaConnection,
  MediaFlags,
  Named,
  Participant,
  Room,
  StateInfo,
} from "./objects";
import type { Rounds } from "./plans";
import type { WaitingServerEvents } from "./waiting";
import { WAITING_EVENTS } from "./waiting";
import type { Recording, RecordingServerEvents } from "./recordings";
import { RECORDING_EVENTS } from "./recordings";

/** What a roster update may carry: all, what changed, or only that it changed. */
export type RosterUpdate =
  | { readonly participants: readonly Participant[]; readonly participantCount: number }
  | {
      readonly joined: readonly Participant[];
      readonly left: readonly ParticipantId[];
      readonly participantCount: number;
    }
  | { readonly participantCount: number; readonly stale: true };

/** How many people are in a breakout now. */
export interface HeadCount {
  readonly roomId: BreakoutId;
  readonly participantCount: number;
}

export type CloseReason = "TIMER" | "CLOSED" | "RECALLED" | "EMPTY" | "DELETED" | "MERGED";

export type MoveReason =
  | "OPENED"
  | "JOINED"
  | "RETURNED"
  | "MOVED"
  | "CLOSED"
  | "TIMER"
  | "RECALLED"
  | "EMPTY"
  | "LATE"
  | "MERGED"
  | "SPLIT"
  | "RESUMED";

export interface Moved {
  /** The same when the server says it again, to one of whom it has not heard that they are there. */
  readonly moveId?: string;
  readonly from: Space;
  readonly to: Space;
  readonly reason: MoveReason;
  readonly by: Named | null;
  readonly room: Room | null;
  /** Of where one is now, if that is recorded. */
  readonly recording?: Recording | null;
  readonly connection: MediaConnection | null;
  readonly serverTime: Instant;
}

export interface Broadcast {
  readonly message: string;
  readonly from: { readonly id: ParticipantId | null; readonly name: string };
  readonly at: Instant;
  readonly rooms: readonly BreakoutId[];
}

export interface RoomsUpdate {
  readonly rooms: readonly Room[];
  readonly config: BreakoutConfig | null;
  readonly status: BreakoutsStatus;
  readonly opensAt?: Instant | null;
  readonly rounds?: Rounds | null;
  /** The breakout in which a seat is kept for the one who is told. */
  readonly seat?: BreakoutId | null;
}

/** Every event that the server sends in the namespace `/events`, with its payload. */
export interface ServerEvents
  extends CockpitServerEvents, RecordingServerEvents, WaitingServerEvents {
  "session.state": StateInfo;
  "session.ended": { readonly reason: string | null };
  "session.replaced": Record<string, never>;
  /** No host is there, so that all may come back from breakouts; or one is again. */
  "session.unattended": { readonly unattended: boolean };
  /** To those who manage: so many wrong PINs were given at the door; none: a host forgave them. */
  "room.pin.guessed": { readonly wrong: number; readonly since: Instant };
  "session.removed": { readonly reason: string | null; readonly again?: boolean };
  /** All who are kept out, to those who manage. */
  "barred.updated": { readonly barred: readonly BarredPerson[] };
  "participant.updated": { readonly participant: Participant };
  "participant.media": {
    readonly space: Space;
    readonly participants: readonly ({ readonly id: ParticipantId } & Partial<MediaFlags>)[];
  };
  "space.participants": { readonly space: Space } & RosterUpdate;
  "breakout.participants.update": { readonly roomId: BreakoutId } & RosterUpdate;
  /** To those who may choose, who see no rosters of these: those that someone came to or left. */
  "breakout.counts": { readonly counts: readonly HeadCount[] };
  "breakout.rooms.updated": RoomsUpdate;
  "breakout.room.created": Room;
  "breakout.room.updated": Room;
  "breakout.room.closed": { readonly roomId: BreakoutId; readonly reason: CloseReason };
  "breakout.opening": { readonly opensAt: Instant | null; readonly serverTime?: Instant };
  /** With whom one will be in the breakout that is about to open, oneself among them. */
  "breakout.standby": { readonly participantIds: readonly ParticipantId[] };
  "breakout.moved": Moved;
  "breakout.timer.tick": {
    readonly roomId: BreakoutId;
    readonly remainingSeconds: number;
    readonly endsAt: Instant;
    readonly serverTime: Instant;
  };
  "breakout.timer.warning": { readonly roomId: BreakoutId; readonly remainingMinutes: number };
  "breakout.room.closing": {
    readonly roomId: BreakoutId;
    readonly seconds: number;
    readonly closesAt: Instant;
    readonly serverTime: Instant;
  };
  "breakout.recalled": { readonly reason: string | null };
  "breakout.broadcast": Broadcast;
  "breakout.help": { readonly roomId: BreakoutId; readonly help: HelpRequest | null };
  "chat.message": ChatMessage;
  signal: { readonly from: ParticipantId; readonly data: unknown };
}

export type ServerEventName = keyof ServerEvents;

/** One event of the server as a value: `{event, payload}`. */
export type ServerMessage = {
  [Name in ServerEventName]: { readonly event: Name; readonly payload: ServerEvents[Name] };
}[ServerEventName];

const NAMES: Record<ServerEventName, true> = {
  ...COCKPIT_EVENTS,
  ...WAITING_EVENTS,
  ...RECORDING_EVENTS,
  "session.state": true,
  "session.ended": true,
  "session.replaced": true,
  "session.unattended": true,
  "room.pin.guessed": true,
  "session.removed": true,
  "barred.updated": true,
  "participant.updated": true,
  "participant.media": true,
  "space.participants": true,
  "breakout.participants.update": true,
  "breakout.counts": true,
  "breakout.rooms.updated": true,
  "breakout.room.created": true,
  "breakout.room.updated": true,
  "breakout.room.closed": true,
  "breakout.opening": true,
  "breakout.standby": true,
  "breakout.moved": true,
  "breakout.timer.tick": true,
  "breakout.timer.warning": true,
  "breakout.room.closing": true,
  "breakout.recalled": true,
  "breakout.broadcast": true,
  "breakout.help": true,
  "chat.message": true,
  signal: true,
};

/** Whether this client knows an event; a newer server may send others, which are left alone. */
export function isServerEvent(name: string): name is ServerEventName {
  return Object.hasOwn(NAMES, name);
}

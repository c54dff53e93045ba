import type { AllRooms, CockpitClientEvents, OneRoom } from "./cockpitEvents";
import type { BreakoutId, Instant, MessageId, ParticipantId, Space } from "./ids";
import type {
  BreakoutConfig,
  BreakoutsStatus,
  ChatMessage,
  MediaConnection,
  MediaFlags,
  Participant,
  Room,
  StateInfo,
} from "./objects";
import type { RecordingClientEvents } from "./recordings";
import type { Failure, PlanEvents, PlanRemarks, Rules } from "./plans";
import type { WaitingClientEvents } from "./waiting";

export interface RoomSpec {
  readonly name: string;
  readonly topic?: string;
  readonly task?: string;
  readonly maxParticipants?: number;
  readonly durationMinutes?: number;
}

export interface Assignment {
  readonly participantId: ParticipantId;
  readonly to: Space;
}

/** The rooms of a set: one by one, so many, or those of a saved set. */
type RoomsWanted =
  { rooms: readonly RoomSpec[] } | { count: number } | { peoplePerRoom: number } | { set: string };

interface Arrival {
  readonly room: Room | null;
  readonly participants: readonly Participant[];
  readonly roomId: Space;
  readonly connection: MediaConnection | null;
}

type Nothing = Record<string, never>;

/** Every event that the client sends: `[payload, acknowledgement]`. */
export interface ClientEvents
  extends PlanEvents, CockpitClientEvents, RecordingClientEvents, WaitingClientEvents {
  "session.state": [Nothing, { readonly state: StateInfo }];
  "session.leave": [Nothing, Nothing];
  "session.participants": [
    { space: Space; offset?: number; limit?: number },
    { space: Space; participants: readonly Participant[]; participantCount: number },
  ];
  "breakout.rooms.list": [
    Nothing,
    { rooms: readonly Room[]; config: BreakoutConfig | null; status: BreakoutsStatus },
  ];
  "breakout.rooms.create": [
    RoomsWanted & Partial<BreakoutConfig> & { csv?: string; rules?: Rules },
    PlanRemarks & { rooms: readonly Room[]; failed: readonly Failure[] },
  ];
  "breakout.room.create": [
    { name: string; topic?: string; maxParticipants?: number; durationMinutes?: number },
    { room: Room },
  ];
  "breakout.room.delete": [{ roomId: BreakoutId }, { roomId: BreakoutId }];
  "breakout.room.start": [
    { startCountdownSeconds?: number; durationMinutes?: number },
    { rooms: readonly Room[]; opensAt: Instant | null },
  ];
  "breakout.room.join": [{ roomId: BreakoutId }, Arrival];
  "breakout.room.leave": [Nothing, Arrival];
  "breakout.room.close": [{ roomId: BreakoutId; graceSeconds?: number }, OneRoom];
  "breakout.room.move": [
    { participantId: ParticipantId; to: Space },
    { participantId: ParticipantId; from: Space; to: Space },
  ];
  "breakout.timer.start": [{ roomId: BreakoutId; minutes: number }, OneRoom];
  "breakout.timer.extend": [{ roomId: BreakoutId; minutes: number }, OneRoom];
  "breakout.timer.end": [{ roomId: BreakoutId; graceSeconds?: number }, OneRoom];
  "breakout.all.close": [{ graceSeconds?: number }, AllRooms];
  "breakout.all.timer.start": [{ minutes: number }, AllRooms];
  "breakout.all.timer.extend": [{ minutes: number }, AllRooms];
  "breakout.all.timer.end": [{ graceSeconds?: number }, AllRooms];
  "breakout.all.recall": [Nothing, { recalled: number }];
  "breakout.broadcast": [
    { message: string; to?: readonly BreakoutId[] },
    { recipients: number; rooms: number },
  ];
  "breakout.help.ask": [{ roomId?: BreakoutId; note?: string }, { room: Room }];
  "breakout.help.resolve": [{ roomId: BreakoutId }, { room: Room }];
  "chat.send": [{ text: string }, { message: ChatMessage }];
  "chat.history": [
    { before?: MessageId; limit?: number; space?: Space },
    { messages: readonly ChatMessage[]; more: boolean },
  ];
  "hand.raise": [Nothing, Nothing];
  "hand.lower": [{ participantId?: ParticipantId }, Nothing];
  "participant.update": [Partial<MediaFlags>, Nothing];
  signal: [{ to: ParticipantId; data: unknown }, Nothing];
}

export type ClientEventName = keyof ClientEvents;
export type Payload<Name extends ClientEventName> = ClientEvents[Name][0];
export type Answer<Name extends ClientEventName> = ClientEvents[Name][1];

/** A command that the server refused: it changed nothing. `error` says what to do. */
export interface Refusal {
  readonly success: false;
  readonly error: string;
  readonly code: string;
}

export type Acknowledgement<Name extends ClientEventName> =
  (Answer<Name> & { readonly success: true }) | Refusal;

import type { BreakoutId, MessageId, ParticipantId, SessionId, Space } from "../protocol/ids";
import { MAIN } from "../protocol/ids";
import type { ChatMessage, Participant, Room, StateInfo } from "../protocol/objects";
import { reduce } from "./reduce";
import type { AnyMessage, Live, SessionState } from "./sessionState";
import { INITIAL } from "./sessionState";

/* What the stories of the tests are made of. */

export const NOON = Date.parse("2026-11-21T12:00:00Z");

export function at(seconds: number): string {
  return new Date(NOON + seconds * 1000).toISOString();
}

export const id = (name: string) => `p-${name.toLowerCase()}` as ParticipantId;
export const room = (name: string) => `b-${name.toLowerCase()}` as BreakoutId;

export function person(name: string, change: Partial<Participant> = {}): Participant {
  return {
    id: id(name),
    name,
    role: "PARTICIPANT",
    space: MAIN,
    connected: true,
    hand: false,
    joinedAt: at(0),
    audio: true,
    video: true,
    screen: false,
    speaking: false,
    connectionQuality: "good",
    ...change,
  };
}

export function breakout(name: string, change: Partial<Room> = {}): Room {
  return {
    id: room(name),
    name: `Room ${name}`,
    topic: null,
    status: "ACTIVE",
    maxParticipants: 8,
    durationMinutes: null,
    autoAssign: false,
    startedAt: null,
    endsAt: null,
    closesAt: null,
    facilitatorId: null,
    participantCount: 0,
    help: null,
    allowParticipantsToChoose: false,
    allowReturnToMain: true,
    allowEarlyJoin: false,
    letter: name,
    color: 0,
    ...change,
  };
}

export function line(number: number, from: string, space: Space, text = "Hello"): ChatMessage {
  return {
    id: String(number) as MessageId,
    space,
    from: { id: id(from), name: from },
    text,
    at: at(number),
    kind: "MESSAGE",
  };
}

export function info(change: Partial<StateInfo> = {}): StateInfo {
  const you = change.you ?? person("Ana");
  const participants = change.participants ?? [you];
  return {
    sessionId: "s-1" as SessionId,
    roomCode: "MATH101",
    displayName: "Maths 101",
    serverTime: at(0),
    you,
    permissions: ["breakout:join"],
    space: MAIN,
    connection: { provider: "mesh", space: MAIN, iceServers: [] },
    participants,
    participantCount: participants.length,
    mainParticipantCount: participants.length,
    rooms: [],
    config: null,
    status: "NONE",
    opensAt: null,
    chat: { messages: [], more: false },
    settings: {
      breakoutsEnabled: true,
      graceSeconds: 30,
      closingSeconds: 10,
      warningMinutes: [5, 1],
    },
    ...change,
  };
}

/** A state after messages, one second apart. */
export function after(...messages: readonly AnyMessage[]): SessionState {
  return next(INITIAL, ...messages);
}

export function next(state: SessionState, ...messages: readonly AnyMessage[]): SessionState {
  return messages.reduce(
    (now, message, index) => reduce(now, { message, at: NOON + index * 1000 }),
    state,
  );
}

/** What is live in a state that must be. */
export function live(state: SessionState): Live {
  if (!state.live) throw new Error("Nothing is live in this story yet");
  return state.live;
}

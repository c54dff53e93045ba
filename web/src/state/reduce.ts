import { assertNever } from "../protocol/assertNever";
import { MAIN } from "../protocol/ids";
import type { ServerMessage } from "../protocol/serverEvents";
import { addHistory, addMessage } from "./chat";
import { learn } from "./clock";
import type { CockpitMessage } from "./cockpit";
import { isCockpit, reduceCockpit } from "./cockpit";
import { enter, move } from "./entering";
import { dismiss, forgetHelp, notify, tellOfLead, tellPins, tellUnattended } from "./notices";
import type { RecordingMessage } from "./recordings";
import { isRecording, reduceRecordings } from "./recordings";
import { remark } from "./remarks";
import {
  removeRoom,
  replaceRooms,
  roomOf,
  setCounts,
  setDeadline,
  setHelp,
  setRunning,
  upsertRoom,
} from "./rooms";
import { receiveRoster, updateMedia, updatePerson, withRoster } from "./roster";
import type { Live, LocalMessage, Over, Received, SessionState } from "./sessionState";
import type { WaitingMessage } from "./waiting";
import { isOfWaiting, reduceWaiting } from "./waiting";

/** The state after one message. Pure: the time comes with the message. */
export function reduce(state: SessionState, received: Received): SessionState {
  const { message, at, position } = received;
  const next = isLocal(message)
    ? reduceLocal(state, message, at)
    : reduceServer(state, message, at);
  if (position === undefined || next.live === null) return next;
  return { ...next, live: { ...next.live, seq: position } };
}

function isLocal(message: Received["message"]): message is LocalMessage {
  return message.event.startsWith("local.");
}

/** Changes what is live; before the first `session.state` there is nothing to change. */
function change(state: SessionState, how: (live: Live) => Live): SessionState {
  if (state.live === null) return state;
  const live = how(state.live);
  return live === state.live ? state : { ...state, live };
}

function reduceServer(state: SessionState, message: ServerMessage, at: number): SessionState {
  if (isCockpit(message)) return reduceCockpit(state, message, at);
  if (isOfWaiting(message)) return reduceWaiting(state, message, at);
  if (isRecording(message)) return reduceRecordings(state, message, at);
  return reduceMeeting(state, message, at);
}

type MeetingMessage = Exclude<ServerMessage, CockpitMessage | WaitingMessage | RecordingMessage>;

function reduceMeeting(state: SessionState, message: MeetingMessage, at: number): SessionState {
  switch (message.event) {
    case "session.state":
      return enter(state, message.payload, at);
    case "session.ended":
      return { ...state, over: { is: "ended", reason: message.payload.reason } };
    case "session.removed": {
      const { reason, again = true } = message.payload;
      return { ...state, over: { is: "removed", reason, again } };
    }
    case "barred.updated": {
      const { barred } = message.payload;
      return change(state, (live) => ({ ...live, barred }));
    }
    case "session.replaced":
      return { ...state, over: { is: "replaced" } };
    case "session.unattended":
      return tellUnattended(state, message.payload.unattended, at);
    case "room.pin.guessed":
      return tellPins(state, message.payload.wrong, at);
    case "participant.updated":
      return change(state, (live) => updatePerson(live, message.payload.participant));
    case "participant.media": {
      const { space, participants } = message.payload;
      return change(state, (live) => updateMedia(live, space, participants, at));
    }
    case "space.participants": {
      const update = message.payload;
      return change(state, (live) => receiveRoster(live, update.space, update));
    }
    case "breakout.participants.update": {
      const update = message.payload;
      return change(state, (live) => receiveRoster(live, update.roomId, update));
    }
    case "chat.message":
      return change(state, (live) => addMessage(live, message.payload));
    case "signal":
      return state; // for the media, which listens for itself
    default:
      return reduceBreakouts(state, message, at);
  }
}

type BreakoutMessage = Extract<
  ServerMessage,
  {
    event:
      | "breakout.counts"
      | "breakout.rooms.updated"
      | "breakout.room.created"
      | "breakout.room.updated"
      | "breakout.room.closed"
      | "breakout.opening"
      | "breakout.standby"
      | "breakout.moved"
      | "breakout.timer.tick"
      | "breakout.timer.warning"
      | "breakout.room.closing"
      | "breakout.recalled"
      | "breakout.broadcast"
      | "breakout.help";
  }
>;

function reduceBreakouts(state: SessionState, message: BreakoutMessage, at: number): SessionState {
  switch (message.event) {
    case "breakout.counts":
      return change(state, (live) => setCounts(live, message.payload.counts));
    case "breakout.rooms.updated":
      return change(state, (live) => replaceRooms(live, message.payload));
    case "breakout.room.created":
      return change(state, (live) => upsertRoom(live, message.payload));
    case "breakout.room.updated":
      return updated(state, message.payload, at);
    case "breakout.room.closed":
      return closed(state, message.payload, at);
    case "breakout.opening": {
      const { opensAt, serverTime } = message.payload;
      const clock = learn(state.clock, serverTime, at);
      const next = change({ ...state, clock }, (live) => ({
        ...live,
        opensAt,
        standby: opensAt === null ? [] : live.standby,
        status: opensAt === null ? "WAITING" : "OPENING",
      }));
      return opensAt === null ? notify(next, { kind: "calledOff" }, at) : next;
    }
    case "breakout.standby":
      return change(state, (live) => ({ ...live, standby: message.payload.participantIds }));
    case "breakout.moved":
      return move(state, message.payload, at);
    case "breakout.timer.tick": {
      const { roomId, endsAt, serverTime } = message.payload;
      const clock = learn(state.clock, serverTime, at);
      return change({ ...state, clock }, (live) => setRunning(live, roomId, endsAt));
    }
    case "breakout.timer.warning": {
      const { roomId, remainingMinutes } = message.payload;
      const own = state.live?.space === roomId;
      return own
        ? notify(state, { kind: "warning", roomId, minutes: remainingMinutes }, at)
        : state;
    }
    case "breakout.room.closing": {
      const { roomId, closesAt, serverTime } = message.payload;
      const clock = learn(state.clock, serverTime, at);
      return change({ ...state, clock }, (live) =>
        setDeadline(live, roomId, { closesAt, status: "CLOSING" }),
      );
    }
    case "breakout.recalled":
      return state; // `breakout.moved` says it to the one it moves
    case "breakout.broadcast": {
      const { from, message: text, rooms } = message.payload;
      const live = state.live;
      const told = live !== null && live.space !== MAIN && rooms.includes(live.space);
      if (!told || from.id === live.you.id) return state;
      return notify(state, { kind: "broadcast", from: from.name, text }, at);
    }
    case "breakout.help":
      return helped(state, message.payload, at);
    default:
      return assertNever(message);
  }
}

type Of<Event extends BreakoutMessage["event"]> = Extract<
  BreakoutMessage,
  { event: Event }
>["payload"];

function updated(state: SessionState, room: Of<"breakout.room.updated">, at: number) {
  const before = state.live ? roomOf(state.live, room.id) : undefined;
  const next = change(state, (live) => upsertRoom(live, room));
  return before ? tellOfLead(next, before, room, at) : next;
}

/** A manager who was not there is told which breakout went away by itself. */
function closed(state: SessionState, closing: Of<"breakout.room.closed">, at: number) {
  const room = state.live ? roomOf(state.live, closing.roomId) : undefined;
  const next = change(state, (live) => removeRoom(live, closing.roomId));
  const byItself = closing.reason === "EMPTY";
  if (!room || !byItself || !state.live?.permissions.includes("breakout:manage")) return next;
  return notify(next, { kind: "closed", name: room.name, reason: closing.reason }, at);
}

function helped(state: SessionState, { roomId, help }: Of<"breakout.help">, at: number) {
  const next = change(state, (live) => setHelp(live, roomId, help));
  const manages = state.live?.permissions.includes("breakout:manage") ?? false;
  if (help === null) return forgetHelp(next, roomId);
  if (!manages) return next;
  return notify(next, { kind: "help", roomId, name: help.by.name }, at);
}

function reduceLocal(state: SessionState, message: LocalMessage, at: number): SessionState {
  switch (message.event) {
    case "local.connected":
      return { ...state, link: { is: "connected" } };
    case "local.disconnected":
      if (state.link.is === "lost") return state;
      return { ...state, link: { is: "lost", since: at } };
    case "local.refused":
      return { ...state, over: refused(message.code, message.error) };
    case "local.left":
      return { ...state, over: { is: "left" } };
    case "local.problem":
      return notify(state, { kind: "problem", text: message.text }, at);
    case "local.dismissed":
      return dismiss(state, message.id);
    case "local.chatRead":
      return change(state, (live) => (live.unread === 0 ? live : { ...live, unread: 0 }));
    case "local.planRemarks":
      return change(state, (live) => remark(live, message.remarks));
    case "local.history":
      return change(state, (live) =>
        addHistory(live, message.space, message.messages, message.more),
      );
    case "local.roster":
      return change(state, (live) =>
        withRoster(live, message.space, {
          participants: message.participants,
          count: message.count,
          stale: false,
        }),
      );
    default:
      return assertNever(message);
  }
}

/** One who was taken out before this page came back reads what the others read. */
function refused(code: string, error: string): Over {
  return code === "REMOVED" || code === "BARRED"
    ? { is: "removed", reason: error, again: code === "REMOVED" }
    : { is: "refused", code, error };
}

import type { BreakoutId, ParticipantId, Space } from "../protocol/ids";
import { MAIN } from "../protocol/ids";
import type { Participant, StateInfo } from "../protocol/objects";
import type { Moved } from "../protocol/serverEvents";
import { addHistory, EMPTY_CHAT } from "./chat";
import { learn } from "./clock";
import { notify } from "./notices";
import { stillSeen } from "./recordings";
import { upsertRoom } from "./rooms";
import type { Live, Roster, SessionState } from "./sessionState";

const NOBODY: readonly ParticipantId[] = [];

/** The whole state, on the first connection and when what was missed is no longer kept. */
export function enter(state: SessionState, info: StateInfo, at: number): SessionState {
  const before = state.live;
  const rosters: Partial<Record<Space, Roster>> = {};
  for (const room of info.rooms) {
    if (room.participants) {
      rosters[room.id] = roster(room.participants, room.participantCount);
    }
  }
  if (info.mainParticipants) {
    rosters[MAIN] = roster(info.mainParticipants, info.mainParticipantCount);
  }
  rosters[info.space] = roster(info.participants, info.participantCount);
  const live: Live = {
    sessionId: info.sessionId,
    roomCode: info.roomCode,
    displayName: info.displayName,
    unattended: info.unattended ?? false,
    you: info.you,
    permissions: info.permissions,
    space: info.space,
    connection: info.connection,
    rosters,
    rooms: info.rooms,
    config: info.config,
    status: info.status,
    opensAt: info.opensAt,
    seat: info.seat ?? null,
    standby: info.standby ?? NOBODY,
    rounds: info.rounds ?? null,
    remarks: info.rooms.length > 0 ? (before?.remarks ?? null) : null,
    chats: before?.space === info.space ? before.chats : {},
    unread: before?.unread ?? 0,
    settings: info.settings,
    move: before && before.space !== info.space ? whileAway(before.space, info.space, at) : null,
    spoke: before?.spoke ?? {},
    spokeIn: before?.spokeIn ?? {},
    seq: info.position ?? null,
    roomType: info.roomType ?? "meeting",
    arrivals: info.arrivals ?? null,
    arrival: ownArrival(info),
    voice: before?.space === info.space ? before.voice : null,
    muted: null,
    waiting: info.waiting ?? [],
    barred: info.barred ?? [],
    recordings: info.recordings ?? [],
    requested: null,
  };
  return {
    ...state,
    link: { is: "connected" },
    over: null,
    door: state.door && { ...state.door, is: "admitted" },
    clock: learn(state.clock, info.serverTime, at),
    live: addHistory(live, info.space, info.chat.messages, info.chat.more),
  };
}

/** A move that the server has not heard the end of is one to report again. */
function ownArrival(info: StateInfo): Live["arrival"] {
  const { arrival } = info.you;
  return arrival ? { moveId: arrival.moveId, open: arrival.status !== "arrived" } : null;
}

function roster(participants: Roster["participants"], count: number): Roster {
  return { participants, count, stale: participants.length < count };
}

function whileAway(from: Space, to: Space, at: number): Live["move"] {
  return { from, to, reason: "MOVED", by: null, at };
}

/** The server has moved this participant. The roster of the new space follows. */
export function move(state: SessionState, moved: Moved, at: number): SessionState {
  const clock = learn(state.clock, moved.serverTime, at);
  if (state.live === null) return { ...state, clock };
  const { moveId } = moved;
  const { arrival } = state.live;
  if (moveId !== undefined && moveId === arrival?.moveId) {
    // Handled already. That the server misses one all the same is for the media to see to.
    const missed = { moveId, open: true, again: (arrival.again ?? 0) + 1 };
    return { ...state, clock, live: { ...state.live, arrival: missed } };
  }
  const before = moved.room ? upsertRoom(state.live, moved.room) : state.live;
  const manages = before.permissions.includes("breakout:manage");
  const there = { ...before.you, space: moved.to };
  const { [moved.from]: left, ...others } = before.rosters;
  // Where one is not, one sees nobody; who manages sees every space.
  const rosters: Partial<Record<Space, Roster>> =
    manages && left ? { ...others, [moved.from]: without(left, there.id) } : others;
  rosters[moved.to] = joined(before.rosters[moved.to], there);
  const live: Live = {
    ...before,
    you: there,
    space: moved.to,
    connection: moved.connection ?? before.connection,
    rosters,
    chats: { ...before.chats, [moved.to]: before.chats[moved.to] ?? EMPTY_CHAT },
    unread: 0,
    arrival: moveId === undefined ? null : { moveId, open: true },
    voice: null,
    standby: NOBODY,
    recordings: stillSeen(before, moved.to, moved.recording ?? null),
    seat: manages ? null : seatAfter(before.seat, moved),
    move: { from: moved.from, to: moved.to, reason: moved.reason, by: moved.by, at },
  };
  return told({ ...state, clock, live }, moved, at);
}

/** What the reason of a move does to one's own seat; the server keeps the same book. */
function seatAfter(seat: BreakoutId | null, { reason, to }: Moved): BreakoutId | null {
  switch (reason) {
    case "MOVED":
    case "LATE":
      return to === MAIN ? null : to;
    case "JOINED":
      return to === seat ? seat : null;
    default:
      return seat;
  }
}

/** The roster with oneself in it, whether or not the server has counted one already. */
function joined(roster: Roster | undefined, self: Participant): Roster {
  const known: Roster = roster ?? {
    participants: [],
    count: 0,
    stale: false,
    provisional: true,
  };
  const others = known.participants.filter((one) => one.id !== self.id);
  const participants = [...others, self];
  return { ...known, participants, count: Math.max(known.count, participants.length) };
}

function without(roster: Roster, id: ParticipantId): Roster {
  const participants = roster.participants.filter((one) => one.id !== id);
  const count = roster.count - (roster.participants.length - participants.length);
  return { ...roster, participants, count };
}

/** Says why, when it was somebody else's doing. */
function told(state: SessionState, moved: Moved, at: number): SessionState {
  const you = state.live?.you.id;
  if (moved.reason === "MOVED" && moved.by !== null && moved.by.id !== you) {
    return notify(state, { kind: "moved", by: moved.by.name, to: moved.to }, at);
  }
  if (moved.reason === "MERGED" && moved.room !== null) {
    return notify(state, { kind: "merged", name: moved.room.name, own: true }, at);
  }
  if (moved.reason === "SPLIT" && moved.room !== null) {
    return notify(state, { kind: "split", name: moved.room.name, own: true }, at);
  }
  const own = moved.reason === "RETURNED" || moved.reason === "JOINED";
  if (moved.to === MAIN && !own)
    return notify(state, { kind: "returned", reason: moved.reason }, at);
  return state;
}

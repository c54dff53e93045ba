import type { BreakoutId, Instant, Space } from "../protocol/ids";
import { MAIN } from "../protocol/ids";
import type { HelpRequest, Named, Participant, Room } from "../protocol/objects";
import type { HeadCount, RoomsUpdate } from "../protocol/serverEvents";
import { receiveRoster } from "./roster";
import type { Live } from "./sessionState";

export function roomOf(live: Live, space: Space): Room | undefined {
  return space === MAIN ? undefined : live.rooms.find((room) => room.id === space);
}

/** A room's own people, where the message names them, are its roster. */
function rostersFrom(live: Live, rooms: readonly Room[]): Live["rosters"] {
  const told = rooms.reduce((now, { id, participants, participantCount }) => {
    return participants ? receiveRoster(now, id, { participants, participantCount }) : now;
  }, live);
  return told.rosters;
}

/** Keeps what an update without names does not say about a room that was known in full. */
function merge(known: Room | undefined, room: Room): Room {
  return known ? { ...known, ...room } : room;
}

/** The list as the server has it now; breakouts that are no longer in it are gone. */
export function replaceRooms(live: Live, update: RoomsUpdate): Live {
  const rooms = update.rooms
    .filter((room) => room.status !== "CLOSED")
    .map((room) => merge(roomOf(live, room.id), room));
  return {
    ...live,
    rooms,
    config: update.config,
    status: update.status,
    opensAt: update.opensAt === undefined ? live.opensAt : update.opensAt,
    seat: update.seat === undefined ? live.seat : update.seat,
    rounds: update.rounds === undefined ? live.rounds : update.rounds,
    remarks: rooms.length > 0 ? live.remarks : null,
    rosters: rostersFrom(live, update.rooms),
  };
}

export function upsertRoom(live: Live, room: Room): Live {
  if (room.status === "CLOSED") return removeRoom(live, room.id);
  const known = live.rooms.some((one) => one.id === room.id);
  const rooms = known
    ? live.rooms.map((one) => (one.id === room.id ? merge(one, room) : one))
    : [...live.rooms, room];
  return settle({ ...live, rooms, rosters: rostersFrom(live, [room]) });
}

export function removeRoom(live: Live, id: BreakoutId): Live {
  const { [id]: _closed, ...rosters } = live.rosters;
  return settle({ ...live, rooms: live.rooms.filter((room) => room.id !== id), rosters });
}

/** What follows from the rooms for all of them: an opening is over when none waits any more. */
function settle(live: Live): Live {
  if (live.rooms.length === 0) return { ...live, status: "NONE", opensAt: null, remarks: null };
  const waiting = live.rooms.some((room) => room.status === "WAITING");
  const open = live.rooms.some((room) => room.status !== "WAITING");
  if (waiting && live.opensAt !== null) return { ...live, status: "OPENING" };
  return { ...live, opensAt: null, status: open ? "ACTIVE" : "WAITING" };
}

/** The open room in which a seat is kept for this person, who is elsewhere. */
export function openSeatOf(live: Live): Room | undefined {
  return live.rooms.find(
    ({ id, status }) => id === live.seat && id !== live.space && status === "ACTIVE",
  );
}

/** Of those for whom a seat is kept in an open room, who has not gone in. Known to who manages. */
export function notJoinedIn(live: Live, room: Room): readonly Named[] {
  const there = new Set(peopleOf(live, room).map(({ id }) => id));
  return (room.assigned ?? []).filter(({ id }) => !there.has(id));
}

/** Where this person goes when what waits is opened. */
export function nextRoomOf(live: Live): Room | undefined {
  return live.rooms.find(
    ({ id, status, assigned }) =>
      status === "WAITING" && (id === live.seat || assigned?.some((one) => one.id === live.you.id)),
  );
}

export function setHelp(live: Live, id: BreakoutId, help: HelpRequest | null): Live {
  const rooms = live.rooms.map((room) => (room.id === id ? { ...room, help } : room));
  return { ...live, rooms };
}

export function setDeadline(
  live: Live,
  id: BreakoutId,
  times: Partial<Pick<Room, "endsAt" | "closesAt" | "status">>,
): Live {
  const known = live.rooms.find((room) => room.id === id);
  const keys = Object.keys(times) as (keyof typeof times)[];
  if (!known || keys.every((key) => known[key] === times[key])) return live; // as most ticks say
  return { ...live, rooms: live.rooms.map((one) => (one === known ? { ...one, ...times } : one)) };
}

/** A tick: the time runs until then, unless it was paused while the tick was on its way. */
export function setRunning(live: Live, id: BreakoutId, endsAt: Instant): Live {
  const paused = roomOf(live, id)?.pausedRemainingSeconds ?? null;
  return paused === null ? setDeadline(live, id, { endsAt }) : live;
}

/** How full rooms are now. A roster that is known counts too, and `countOf` believes it first. */
export function setCounts(live: Live, counts: readonly HeadCount[]): Live {
  const told = new Map(counts.map((one) => [one.roomId, one.participantCount]));
  const rosters = { ...live.rosters };
  const rooms = live.rooms.map((room) => {
    const participantCount = told.get(room.id);
    if (participantCount === undefined) return room;
    const roster = rosters[room.id];
    if (roster && roster.count !== participantCount) {
      rosters[room.id] = { ...roster, count: participantCount };
    }
    return { ...room, participantCount };
  });
  return { ...live, rooms, rosters };
}

/** People in a room's count, from its roster where there is one. */
export function countOf(live: Live, room: Room): number {
  return live.rosters[room.id]?.count ?? room.participantCount;
}

/** People in the room, with hosts and cohosts who visit. */
export function peopleOf(live: Live, room: Room): readonly Participant[] {
  return live.rosters[room.id]?.participants ?? room.participants ?? [];
}

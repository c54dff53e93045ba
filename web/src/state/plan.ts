import type { ParticipantId, Space } from "../protocol/ids";
import { MAIN } from "../protocol/ids";
import type { Assigned, Named, Participant, Room } from "../protocol/objects";
import type { ArrivalMark } from "./arrivals";
import { markOf } from "./arrivals";
import { peopleOf } from "./rooms";
import { rosterOf } from "./roster";
import type { Live } from "./sessionState";

/** A person as the host's panel shows them: where they are, or are planned to be. */
export interface Placed {
  readonly id: ParticipantId;
  readonly name: string;
  /** In the space now (not only planned for it). */
  readonly here: boolean;
  readonly connected: boolean;
  readonly manages: boolean;
  readonly hand: boolean;
  readonly speaking: boolean;
  /** Was moved, and is not there yet; for an open breakout. */
  readonly mark: ArrivalMark | null;
  /** Stays in place when the groups are made anew. */
  readonly locked: boolean;
}

/** One column of the panel: main, or a breakout with those in it and those planned for it. */
export interface Column {
  readonly space: Space;
  readonly room: Room | null;
  readonly people: readonly Placed[];
}

export function manages(person: Pick<Participant, "role">): boolean {
  return person.role !== "PARTICIPANT";
}

/** Some breakout is open: people may be in it. */
export function anyOpen(live: Live): boolean {
  return live.rooms.some((room) => room.status !== "WAITING");
}

function here(live: Live, person: Participant): Placed {
  return {
    id: person.id,
    name: person.name,
    here: true,
    connected: person.connected,
    manages: manages(person),
    hand: person.hand,
    speaking: person.speaking,
    mark: markOf(live, person),
    locked: person.locked ?? false,
  };
}

function planned(live: Live, person: Assigned, now: Participant | undefined): Placed {
  const { id, name, locked = false } = person;
  if (now) return { ...here(live, now), here: false, mark: null, locked };
  return {
    id,
    name,
    here: false,
    connected: true,
    manages: false,
    hand: false,
    speaking: false,
    mark: null,
    locked,
  };
}

/**
 * Everybody once: main first, then each breakout in its order. While a breakout waits, those
 * planned for it stand in its column, though they are still in main.
 */
export function columnsOf(live: Live): readonly Column[] {
  const placed = new Set(live.rooms.flatMap((room) => peopleOf(live, room).map((one) => one.id)));
  const inMain = new Map(rosterOf(live, MAIN).participants.map((one) => [one.id, one]));
  const rooms = live.rooms.map((room): Column => {
    const inside = peopleOf(live, room).map((one) => here(live, one));
    const waiting = room.status === "WAITING" ? (room.assigned ?? []) : [];
    const expected = waiting
      .filter((one) => !placed.has(one.id))
      .map((one) => planned(live, one, inMain.get(one.id)));
    for (const one of expected) placed.add(one.id);
    return { space: room.id, room, people: [...inside, ...expected] };
  });
  const main = rosterOf(live, MAIN).participants.filter((one) => !placed.has(one.id));
  return [{ space: MAIN, room: null, people: main.map((one) => here(live, one)) }, ...rooms];
}

/** The same before the rooms open, when those who manage are no concern of the plan. */
export function columnsToPlan(live: Live): readonly Column[] {
  return columnsOf(live).map((column) =>
    column.room ? column : { ...column, people: column.people.filter((one) => !one.manages) },
  );
}

/** Those whom a plan is for: everybody in main but those who manage. */
export function plannable(live: Live): readonly Participant[] {
  return rosterOf(live, MAIN).participants.filter((one) => !manages(one));
}

/** Whether a person who does not manage has a breakout to choose, or to come into early. */
export function hasChoice(live: Live): boolean {
  return live.rooms.some(
    ({ id, allowParticipantsToChoose }) =>
      allowParticipantsToChoose || (id === live.seat && id !== live.space),
  );
}

/** How many people a recall would bring back. */
export function awayCount(live: Live): number {
  return live.rooms.reduce(
    (sum, room) => sum + (live.rosters[room.id]?.count ?? room.participantCount),
    0,
  );
}

/** The breakout after this one, for a host who goes round; from main, the first. */
export function nextRoom(live: Live): Room | undefined {
  const open = live.rooms.filter((room) => room.status !== "WAITING");
  const index = open.findIndex((room) => room.id === live.space);
  return open[index + 1] ?? (index >= 0 && open.length > 1 ? open[0] : undefined);
}

/** Who could lead a breakout: those planned for it first, then everybody else. */
export function facilitatorsFor(live: Live, room: Room): readonly Named[] {
  const own: readonly Named[] = [...(room.assigned ?? []), ...peopleOf(live, room)];
  const others = columnsOf(live).flatMap((column) => column.people);
  const known = new Map([...own, ...others].map(({ id, name }) => [id, { id, name }]));
  return [...known.values()];
}

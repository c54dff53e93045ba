import type { BreakoutConfig, Participant } from "../../protocol/objects";
import type { Assignment, RoomSpec } from "../../protocol/clientEvents";
import type { BreakoutId } from "../../protocol/ids";
import type { Cut } from "../../state/groups";
import { grouped, letterOf, roomsOf, sizesOf } from "../../state/groups";

export type Placing = "random" | "manual" | "choose" | "previous";

/** What the host has set before the rooms are made. */
export interface SetupDraft {
  readonly cut: Cut;
  readonly placing: Placing;
  readonly seed: number;
  readonly names: Readonly<Record<number, string>>;
  readonly returnAllowed: boolean;
  readonly lateToSmallest: boolean;
}

export const FIRST_DRAFT: SetupDraft = {
  cut: { by: "rooms", rooms: 3 },
  placing: "random",
  seed: 1,
  names: {},
  returnAllowed: true,
  lateToSmallest: true,
};

export interface PreviewGroup {
  readonly letter: string;
  readonly color: number;
  readonly name: string;
  readonly people: readonly Participant[];
}

/** The groups as they would be made now. */
export function previewOf(
  draft: SetupDraft,
  people: readonly Participant[],
  nameOf: (letter: string) => string,
): readonly PreviewGroup[] {
  const rooms = roomsOf(draft.cut, people.length);
  const groups = draft.placing === "random" ? grouped(people, rooms, draft.seed) : [];
  return Array.from({ length: rooms }, (_, index) => {
    const letter = letterOf(index);
    return {
      letter,
      color: index % 8,
      name: draft.names[index] ?? nameOf(letter),
      people: groups[index] ?? [],
    };
  });
}

/** The smallest and the largest group. */
export function sizeRange(rooms: number, people: number): { min: number; max: number } {
  const sizes = sizesOf(rooms, people);
  return { min: Math.min(...sizes), max: Math.max(...sizes) };
}

/** As many as a breakout may have: the host is not asked for a number that rarely matters. */
export const SEATS = 1000;

/** The first request: the rooms, and how they work. */
export function creationOf(
  draft: SetupDraft,
  groups: readonly PreviewGroup[],
): { rooms: readonly RoomSpec[] } & Partial<BreakoutConfig> {
  return {
    rooms: groups.map(({ name }) => ({ name, maxParticipants: SEATS })),
    assignment: draft.placing === "previous" ? "previous" : "manual",
    allowParticipantsToChoose: draft.placing === "choose",
    allowReturnToMain: draft.returnAllowed,
    allowEarlyJoin: false,
    autoAssign: draft.lateToSmallest && draft.placing !== "choose",
  };
}

/** The second: the very groups that the preview showed. */
export function assignmentsOf(
  groups: readonly PreviewGroup[],
  ids: readonly BreakoutId[],
): readonly Assignment[] {
  return groups.flatMap(({ people }, index) => {
    const to = ids[index];
    return to === undefined ? [] : people.map(({ id }) => ({ participantId: id, to }));
  });
}

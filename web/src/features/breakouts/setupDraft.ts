import type { AssignmentStrategy, Named, Participant } from "../../protocol/objects";
import type { Assignment, RoomSpec } from "../../protocol/clientEvents";
import type { BreakoutId } from "../../protocol/ids";
import type { PlanOptions, Rules } from "../../protocol/plans";
import type { Cut } from "../../state/groups";
import { grouped, letterOf, MOST_ROOMS, roomsOf } from "../../state/groups";
import { FIRST_OPTIONS } from "../../state/options";
import { countRules } from "../../state/rules";
import type { ListChoice, PeopleList } from "../../state/listCsv";
import { csvOf, readList } from "../../state/listCsv";
import { matchList } from "../../state/listMatch";

export type Placing = "random" | "manual" | "choose" | "previous" | "roster";

/** What the host has set before the rooms are made. */
export interface SetupDraft {
  readonly cut: Cut;
  readonly placing: Placing;
  readonly seed: number;
  readonly names: Readonly<Record<number, string>>;
  /** The list as it was pasted or read from a file. */
  readonly list: string;
  /** What its columns are, where the host said so. */
  readonly listChoice: ListChoice | null;
  /** The list stays with the room, for the next time and for balanced groups. */
  readonly keepList: boolean;
  readonly options: PlanOptions;
  /** Rules that were set here; null for those that hold already, if any. */
  readonly rules: Rules | null;
}

export const FIRST_DRAFT: SetupDraft = {
  cut: { by: "rooms", rooms: 3 },
  placing: "random",
  seed: 1,
  names: {},
  list: "",
  listChoice: null,
  keepList: true,
  options: FIRST_OPTIONS,
  rules: null,
};

export interface PreviewGroup {
  readonly letter: string;
  readonly color: number;
  readonly name: string;
  readonly people: readonly Named[];
}

/** The list of a draft, with the columns as they were chosen. */
export function listOf(draft: SetupDraft): PeopleList {
  return readList(draft.list, draft.listChoice);
}

/** Only the server knows the rules, and who was where last time. */
export function isDrawnByServer(draft: SetupDraft, inForce: Rules | null): boolean {
  const { placing } = draft;
  return placing === "previous" || (placing === "random" && countRules(inForce) > 0);
}

/**
 * The groups as they would be made now.
 *
 * @param drawn who the server puts where; null where chance alone decides, and before it has said so
 */
export function previewOf(
  draft: SetupDraft,
  people: readonly Participant[],
  nameOf: (letter: string) => string,
  drawn: readonly (readonly Named[])[] | null = null,
): readonly PreviewGroup[] {
  if (draft.placing === "roster") return listedGroups(draft, people);
  const rooms = roomsOf(draft.cut, people.length);
  const groups = drawn ?? (draft.placing === "random" ? grouped(people, rooms, draft.seed) : []);
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

/** A list brings its own groups, with their names. */
function listedGroups(draft: SetupDraft, people: readonly Participant[]): readonly PreviewGroup[] {
  const { groups } = matchList(listOf(draft), people);
  return groups.slice(0, MOST_ROOMS).map(({ name, people: members }, index) => ({
    letter: letterOf(index),
    color: index % 8,
    name: name.slice(0, LONGEST_NAME),
    people: members,
  }));
}

const LONGEST_NAME = 100;

/** The smallest and the largest group. */
export function sizeRange(sizes: readonly number[]): { min: number; max: number } {
  if (sizes.length === 0) return { min: 0, max: 0 };
  return { min: Math.min(...sizes), max: Math.max(...sizes) };
}

/** As many as a breakout may have: the host is not asked for a number that rarely matters. */
export const SEATS = 1000;

/** How people get in, in the words of the server. Groups that were shown are sent as they are. */
function assignmentOf(placing: Placing): AssignmentStrategy {
  switch (placing) {
    case "random":
    case "manual":
    case "previous":
      return "manual";
    case "choose":
      return "self-select";
    case "roster":
      return placing;
  }
}

/** The first request: the rooms, and how they work. */
export function creationOf(draft: SetupDraft, groups: readonly PreviewGroup[]) {
  const choose = draft.placing === "choose";
  const rooms: readonly RoomSpec[] = groups.map(({ name }) => ({ name, maxParticipants: SEATS }));
  return {
    rooms,
    assignment: assignmentOf(draft.placing),
    ...(draft.placing === "roster" ? { csv: csvOf(listOf(draft)) } : {}),
    ...(draft.rules ? { rules: draft.rules } : {}),
    ...draft.options,
    allowParticipantsToChoose: choose || draft.options.allowParticipantsToChoose,
    autoAssign: draft.options.autoAssign && !choose,
  };
}

/** The question what the server would make of it. */
export function questionOf(draft: SetupDraft, groups: readonly PreviewGroup[]) {
  const assignment: AssignmentStrategy = draft.placing === "previous" ? "previous" : "random";
  return { ...creationOf(draft, groups), assignment, seed: draft.seed };
}

/** The second: the very groups that the preview showed. */
export function assignmentsOf(
  placing: Placing,
  groups: readonly PreviewGroup[],
  ids: readonly BreakoutId[],
): readonly Assignment[] {
  if (placing !== "random" && placing !== "previous") return [];
  return groups.flatMap(({ people }, index) => {
    const to = ids[index];
    return to === undefined ? [] : people.map(({ id }) => ({ participantId: id, to }));
  });
}

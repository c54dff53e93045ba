import type { ListRole } from "./listColumns";
import { isHeader, rolesOfCells, rolesOfTitles } from "./listColumns";
import type { ListLine, ListProblem } from "./listTable";
import { csvLine, isEmptyLine, linesOf } from "./listTable";

/* Lists of people and their groups, as a teacher has them in a spreadsheet. */

/** One person of a list. */
export interface ListRow {
  /** The line in the file, from 1. */
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly group: string;
}

/** What a person says of the columns of a list. */
export interface ListChoice {
  readonly titled: boolean;
  /** By column; it says nothing of a list with another number of them. */
  readonly roles: readonly ListRole[];
}

export interface PeopleList {
  /** As they stand in the file; empty where there is none. */
  readonly titles: readonly string[];
  /** What holds: as it was chosen, else as it was guessed. */
  readonly choice: ListChoice;
  /** Whether the titles told who is meant and where they go, so that nobody need be asked. */
  readonly known: boolean;
  /** The lines below the titles, as they are. */
  readonly lines: readonly ListLine[];
  readonly rows: readonly ListRow[];
  readonly problem: ListProblem | null;
}

const NO_LIST: PeopleList = {
  titles: [],
  choice: { titled: false, roles: [] },
  known: true,
  lines: [],
  rows: [],
  problem: null,
};
const NUMBERED_TITLE = /^\d{1,2}\. /;
/** Canvas writes the best marks below the titles, as if they were a student. */
const NOBODY = "points possible";

/** The titles may come after a paragraph about the meeting, as Teams and Zoom write it. */
function headerOf(lines: readonly ListLine[]): number {
  return lines.findIndex(({ cells }, index) => {
    const above = lines[index - 1];
    const may = isEmptyLine(above) || NUMBERED_TITLE.test(above?.cells[0] ?? "");
    return may && isHeader(cells);
  });
}

interface Body {
  readonly titles: readonly string[];
  readonly lines: readonly ListLine[];
  readonly titled: boolean;
  readonly guess: readonly ListRole[];
  readonly problem: ListProblem | null;
}

function bodyOf(all: readonly ListLine[], chosen: ListChoice | null): Body {
  const first = all.findIndex((line) => !isEmptyLine(line));
  const known = headerOf(all);
  const titled = chosen?.titled ?? known >= 0;
  const header = titled ? Math.max(known, first) : -1;
  const rest = all.slice(titled ? header + 1 : first);
  const end = header > first ? rest.findIndex((line) => isEmptyLine(line)) : -1;
  const lines = rest.slice(0, end < 0 ? undefined : end).filter((line) => !isEmptyLine(line));
  const top = titled ? all[header] : undefined;
  const widest = Math.max(0, ...lines.map(({ cells }) => lastFull(cells)));
  const width = top ? Math.max(lastFull(top.cells), Math.min(widest, top.cells.length)) : widest;
  const titles = Array.from({ length: width }, (_, index) => top?.cells[index] ?? "");
  return {
    titles,
    lines,
    titled,
    guess: titled ? rolesOfTitles(titles) : rolesOfCells(wide(lines[0]?.cells ?? [], width)),
    problem: top ? (twiceIn(top.line, titles) ?? moreIn(lines, width)) : null,
  };
}

/** How many cells there are up to the last one with something in it. */
function lastFull(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== "") + 1;
}

function wide(cells: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? "");
}

function twiceIn(line: number, titles: readonly string[]): ListProblem | null {
  const keys = titles.map((title) => title.toLowerCase());
  const at = keys.findIndex((key, index) => key !== "" && keys.indexOf(key) < index);
  return at < 0 ? null : { line, column: at + 1, kind: "twice" };
}

function moreIn(lines: readonly ListLine[], width: number): ListProblem | null {
  const long = lines.find(({ cells }) => lastFull(cells) > width);
  return long ? { line: long.line, column: width + 1, kind: "more" } : null;
}

/**
 * Reads a list.
 *
 * @param choice what its columns are; null, or one for other columns: what they seem to be
 */
export function readList(text: string, choice: ListChoice | null = null): PeopleList {
  const { lines: all, problem } = linesOf(text);
  if (problem) return { ...NO_LIST, problem };
  if (all.every((line) => isEmptyLine(line))) return NO_LIST;
  const body = bodyOf(all, choice);
  const fits = choice?.roles.length === body.titles.length;
  const roles = fits ? choice.roles : body.guess;
  const rows = body.problem ? [] : body.lines.map((line) => rowOf(line, roles));
  return {
    titles: body.titles,
    choice: { titled: body.titled, roles },
    known: body.titled && saysWho(body.guess) && body.guess.includes("group"),
    lines: body.problem ? [] : body.lines,
    rows: rows.filter(({ name }) => name.toLowerCase() !== NOBODY),
    problem: body.problem,
  };
}

/** Whether these columns tell one person from another. */
export function saysWho(roles: readonly ListRole[]): boolean {
  return roles.some((role) => ["name", "firstName", "lastName", "email"].includes(role));
}

function rowOf({ line, cells }: ListLine, roles: readonly ListRole[]): ListRow {
  const cell = (role: ListRole) => cells[roles.indexOf(role)] ?? "";
  const parts = [cell("firstName"), cell("lastName")].filter((part) => part !== "");
  const name = cell("name") || parts.join(" ");
  return { line, name, email: cell("email"), group: cell("group") };
}

/** The columns that say more of people than who they are and where they go. */
function moreOf({ choice }: PeopleList): readonly number[] {
  return choice.roles.flatMap((role, index) => (role === "more" ? [index] : []));
}

/** By how much the lines of `csvOf` come later than those of the list: its titles need one. */
export function lineShiftOf(list: PeopleList): number {
  return list.choice.titled ? 0 : 1;
}

/**
 * The list as the server reads it, whatever its columns were called. Each person is in the line
 * that is theirs in the list, so that what the server says of a line is true of both.
 */
export function csvOf(list: PeopleList): string {
  const more = moreOf(list);
  const names = more.map((index) => {
    const title = list.titles[index] ?? "";
    return title === "" ? `column ${index + 1}` : title;
  });
  let text = csvLine(["name", "email", "group", ...names]);
  let at = 2;
  const cellsOf = new Map(list.lines.map(({ line, cells }) => [line, cells]));
  for (const row of list.rows) {
    const cells = cellsOf.get(row.line) ?? [];
    const line = csvLine([
      row.name,
      row.email,
      row.group,
      ...more.map((index) => cells[index] ?? ""),
    ]);
    const gap = Math.max(0, row.line + lineShiftOf(list) - at);
    text += "\n".repeat(gap) + line;
    at += gap + line.split("\n").length - 1;
  }
  return text;
}

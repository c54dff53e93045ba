/* Lists of people and their groups, as a teacher has them in a spreadsheet. */

/** One person of a list. */
export interface ListRow {
  /** The line in the file, from 1. */
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly group: string;
}

export interface PeopleList {
  /** As the first line names them, or `name, group` where it does not. */
  readonly columns: readonly string[];
  readonly rows: readonly ListRow[];
  readonly cells: readonly (readonly string[])[];
}

const NO_LIST: PeopleList = { columns: [], rows: [], cells: [] };
const KNOWN = ["name", "email", "group"];

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A spreadsheet copies tabs, and writes semicolons where commas are decimal. */
function separatorOf(text: string): string {
  const first = text.split(/\r?\n/, 1)[0] ?? "";
  const counts = ["\t", ";", ","].map((one) => ({ one, count: first.split(one).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).one;
}

/** Cells by line (RFC 4180): quoted cells may hold separators, quotes and line breaks. */
function linesOf(text: string, separator: string): readonly Line[] {
  const lines: Line[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let at = 1;
  let begun = 1;
  const endLine = () => {
    const all = [...cells, cell.trim()];
    if (all.some((one) => one !== "")) lines.push({ line: begun, cells: all });
    cells = [];
    cell = "";
    begun = at + 1;
  };
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (quoted) {
      if (char === '"' && text[index + 1] === '"') cell += text[++index] ?? "";
      else if (char === '"') quoted = false;
      else cell += char ?? "";
    } else if (char === '"' && cell.trim() === "") {
      quoted = true;
    } else if (char === separator) {
      cells.push(cell.trim());
      cell = "";
    } else if (char === "\n") {
      endLine();
    } else {
      cell += char ?? "";
    }
    if (char === "\n") at++;
  }
  endLine();
  return lines;
}

/** Reads a list; without a line of titles, the columns are the name and the group. */
export function readList(text: string): PeopleList {
  const plain = text.replace(/^\uFEFF/, "");
  const lines = linesOf(plain, separatorOf(plain));
  const [first] = lines;
  if (!first) return NO_LIST;
  const titles = first.cells.map((cell) => cell.toLowerCase());
  const titled = titles.includes("name") || titles.includes("email");
  const extra = first.cells.slice(2).map((_, index) => `column ${index + 3}`);
  const columns = titled
    ? first.cells.map((cell, index) => (KNOWN.includes(titles[index] ?? "") ? titles[index] : cell))
    : ["name", "group", ...extra];
  const named = columns.map((one) => one ?? "");
  const body = titled ? lines.slice(1) : lines;
  const cellOf = (line: Line, column: string) => line.cells[named.indexOf(column)] ?? "";
  return {
    columns: named,
    rows: body.map((line) => ({
      line: line.line,
      name: cellOf(line, "name"),
      email: cellOf(line, "email"),
      group: cellOf(line, "group"),
    })),
    cells: body.map((line) => line.cells),
  };
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The list as the server reads it: commas, and a line of titles. */
export function csvOf(list: PeopleList): string {
  const rows = [
    list.columns,
    ...list.cells.map((cells) => list.columns.map((_, i) => cells[i] ?? "")),
  ];
  return rows.map((row) => row.map(quoted).join(",")).join("\n") + "\n";
}

/** Columns that say more of people than who they are and where they go. */
export function attributesOf(columns: readonly string[]): readonly string[] {
  return columns.filter((column) => column !== "" && !KNOWN.includes(column));
}

/** Who is meant by a name, however it is written. */
export function sameName(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

export interface ListedGroup<Person> {
  readonly name: string;
  readonly people: readonly Person[];
}

/** A list beside the people who are here. */
export interface ListMatch<Person> {
  readonly groups: readonly ListedGroup<Person>[];
  /** Listed by name, and not here. */
  readonly absent: readonly ListRow[];
  /** Listed with an address only: the server knows whose it is. */
  readonly byEmail: readonly ListRow[];
  /** Here, and not in the list. */
  readonly unlisted: readonly Person[];
}

/** What a list would make of the people who are here. Nobody is placed twice. */
export function matchList<Person extends { readonly name: string }>(
  list: PeopleList,
  people: readonly Person[],
): ListMatch<Person> {
  const waiting = new Map<string, Person[]>();
  for (const person of people) {
    const key = sameName(person.name);
    waiting.set(key, [...(waiting.get(key) ?? []), person]);
  }
  const groups = new Map<string, { name: string; people: Person[] }>();
  const absent: ListRow[] = [];
  const byEmail: ListRow[] = [];
  for (const row of list.rows) {
    const key = sameName(row.group);
    const group = groups.get(key) ?? { name: row.group, people: [] };
    if (key !== "") groups.set(key, group);
    const person = row.name === "" ? undefined : waiting.get(sameName(row.name))?.shift();
    if (person) group.people.push(person);
    else (row.name === "" && row.email !== "" ? byEmail : absent).push(row);
  }
  return {
    groups: [...groups.values()],
    absent,
    byEmail,
    unlisted: [...waiting.values()].flat(),
  };
}

import Papa from "papaparse";

/* CSV as people's tools write it, in cells. The server reads the same (CsvLines, Table). */

export interface ListLine {
  /** The line on which it begins, from 1, as an editor counts them. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a text is no list, and where. */
export interface ListProblem {
  readonly line: number;
  /** The cell's number in its line, from 1. */
  readonly column: number;
  readonly kind: "quote" | "noText" | "more" | "twice";
}

export interface ListLines {
  /** Empty lines are among them. */
  readonly lines: readonly ListLine[];
  readonly problem: ListProblem | null;
}

/** Where there are as many of two, the earlier one: it stands less often within a cell. */
const SEPARATORS = ["\t", ";", ","] as const;
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const CONTROL = /(?![\t\n])\p{Cc}/u;

const breaksIn = (text: string) => text.split("\n").length - 1;

export function isEmptyLine(line: ListLine | undefined): boolean {
  return !line || line.cells.every((cell) => cell === "");
}

/** What separates the cells of the first line that has several: what there is most of. */
function separatorOf(text: string): string {
  const bare = text.replace(/"[^"]*("|$)/g, '""');
  const first = bare.split("\n").find((line) => /[,;\t]/.test(line)) ?? "";
  const counts = SEPARATORS.map((one) => ({ one, count: first.split(one).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).one;
}

/** Excel's `sep=;` in the first line. */
function separatorLineOf(text: string): { separator: string; length: number } | null {
  const found = /^"?sep=(.)"?[ \t,;]*(?:\n|$)/i.exec(text);
  const separator = found?.[1];
  return found && separator && separator !== '"' ? { separator, length: found[0].length } : null;
}

/** A cell as it was before a formula was guarded. */
function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** The cells of a text, and what is wrong with it. */
export function linesOf(text: string): ListLines {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const said = separatorLineOf(plain);
  const body = said ? plain.slice(said.length) : plain;
  const delimiter = said?.separator ?? separatorOf(body);
  const cellsOf = (part: string) => Papa.parse<string[]>(part, { delimiter, newline: "\n" });
  const { data, errors } = cellsOf(body);
  const before = said ? 1 : 0;
  const open = errors.find(({ type }) => type === "Quotes")?.index;
  if (open !== undefined) {
    const until = body.slice(0, open - 1);
    const column = until === "" ? 1 : (cellsOf(until).data.at(-1)?.length ?? 1);
    const line = before + breaksIn(until) + 1;
    return { lines: [], problem: { line, column, kind: "quote" } };
  }
  let next = before + 1;
  const lines = data.map((cells) => {
    const line = next;
    next += 1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0);
    return { line, cells: cells.map((cell) => unguarded(cell).trim()) };
  });
  return { lines, problem: controlIn(lines) };
}

function controlIn(lines: readonly ListLine[]): ListProblem | null {
  for (const { line, cells } of lines) {
    const at = cells.findIndex((cell) => CONTROL.test(cell));
    if (at >= 0) return { line, column: at + 1, kind: "noText" };
  }
  return null;
}

/** One line of CSV, with its end; no cell of it is a formula to a spreadsheet. */
export function csvLine(cells: readonly string[]): string {
  const guarded = cells.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell));
  return `${Papa.unparse([guarded], { newline: "\n" })}\n`;
}

import words from "./listWords.json";

/** What a column of a list says of people. */
export type ListRole = "name" | "firstName" | "lastName" | "email" | "group" | "more" | "ignored";

/** The order in which they are offered. */
export const LIST_ROLES: readonly ListRole[] = [
  "name",
  "firstName",
  "lastName",
  "email",
  "group",
  "more",
  "ignored",
];

/** In several languages, and in what Moodle, Canvas, Zoom and Teams give out; the better ones first. */
const WORDS: Readonly<Partial<Record<ListRole | "part", readonly string[]>>> = {
  name: words.name.map(keyOf),
  firstName: words.first.map(keyOf),
  lastName: words.last.map(keyOf),
  email: words.email.map(keyOf),
  group: words.group.map(keyOf),
  part: words.part.map(keyOf),
};
const PEOPLE = ["name", "firstName", "lastName", "email"] as const;
const GUESSED = [...PEOPLE, "group"] as const;
/** As many other columns as the server keeps. */
const MOST_MORE = 20;

/** What two ways to write a title have in common: no case, accents, or punctuation. */
function keyOf(title: string): string {
  return title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{Mn}+/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

function rank(role: ListRole | "part", title: string): number {
  return WORDS[role]?.indexOf(keyOf(title)) ?? -1;
}

/** Whether these are the titles of a list of people. */
export function isHeader(titles: readonly string[]): boolean {
  return titles.some((title) => PEOPLE.some((role) => rank(role, title) >= 0));
}

/** What the titles of columns tell of them. */
export function rolesOfTitles(titles: readonly string[]): readonly ListRole[] {
  const roles: ListRole[] = titles.map(() => "more");
  for (const role of GUESSED) {
    const ranks = titles.map((title, index) => (roles[index] === "more" ? rank(role, title) : -1));
    const best = Math.min(...ranks.filter((one) => one >= 0));
    if (Number.isFinite(best)) roles[ranks.indexOf(best)] = role;
  }
  completeName(roles, titles);
  return spare(roles);
}

/** “Name; Vorname” has the last name under name, “Nombre, Apellidos” the first one. */
function completeName(roles: ListRole[], titles: readonly string[]): void {
  const name = roles.indexOf("name");
  if (name < 0) return;
  const first = roles.includes("firstName");
  const last = roles.includes("lastName");
  if (first !== last && rank("part", titles[name] ?? "") >= 0) {
    roles[name] = first ? "lastName" : "firstName";
  } else {
    for (const part of ["firstName", "lastName"] as const) {
      if (roles.includes(part)) roles[roles.indexOf(part)] = "more";
    }
  }
}

/** Of the other columns, only as many as are kept. */
function spare(roles: readonly ListRole[]): readonly ListRole[] {
  let left = MOST_MORE;
  return roles.map((role) => (role === "more" && left-- <= 0 ? "ignored" : role));
}

/** Without titles: an address is known by its sign, and the name comes before the group. */
export function rolesOfCells(first: readonly string[]): readonly ListRole[] {
  const email = first.findIndex((cell) => /^[^\s@]+@[^\s@]+$/.test(cell));
  const others: ListRole[] = ["name", "group"];
  return spare(first.map((_, index) => (index === email ? "email" : (others.shift() ?? "more"))));
}

/** The roles after one column was given another one: each is a single column's, save the last two. */
export function withRole(
  roles: readonly ListRole[],
  column: number,
  role: ListRole,
): readonly ListRole[] {
  const parts: readonly ListRole[] = ["firstName", "lastName"];
  const gone = (one: ListRole) =>
    (one === role && one !== "ignored") ||
    (role === "name" && parts.includes(one)) ||
    (parts.includes(role) && one === "name");
  return spare(roles.map((one, index) => (index === column ? role : gone(one) ? "more" : one)));
}

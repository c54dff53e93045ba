import type { ListRow, PeopleList } from "./listCsv";

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

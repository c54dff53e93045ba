import type { ParticipantId } from "../../protocol/ids";
import type { Participant } from "../../protocol/objects";

/** Raised hands first, then oneself, hosts, and the others by name. */
export function linesOfPeople(
  people: readonly Participant[],
  self: ParticipantId,
  search: string,
): readonly Participant[] {
  const wanted = search.trim().toLocaleLowerCase();
  const found = people.filter((one) => one.name.toLocaleLowerCase().includes(wanted));
  const rank = (one: Participant) =>
    one.hand ? 0 : one.id === self ? 1 : one.role !== "PARTICIPANT" ? 2 : 3;
  return [...found].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

import type { Participant, Role } from "../../protocol/objects";

type Person = Pick<Participant, "id" | "role">;

/** Who manages may mute and remove others; a cohost not a host. */
export function mayModerate(you: Person, person: Person): boolean {
  if (you.id === person.id || you.role === "PARTICIPANT") return false;
  return you.role === "HOST" || person.role !== "HOST";
}

const ROLES: readonly Role[] = ["COHOST", "HOST", "PARTICIPANT"];

/** The roles that a host may give to somebody else: all but the one they have. */
export function rolesToGive(you: Person, person: Person): readonly Role[] {
  if (you.role !== "HOST" || you.id === person.id) return [];
  return ROLES.filter((role) => role !== person.role);
}

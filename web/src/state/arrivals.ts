import type { ArrivalStatus } from "../protocol/cockpitObjects";
import type { Space } from "../protocol/ids";
import type { Participant } from "../protocol/objects";
import type { Live } from "./sessionState";

/** How a person who is not there yet is marked. */
export type ArrivalMark = "moving" | "failed" | "late";

function markFor(status: ArrivalStatus): ArrivalMark | null {
  switch (status) {
    case "told":
    case "switching":
      return "moving";
    case "arrived":
      return null;
    case "failed":
    case "late":
      return status;
  }
}

/**
 * The mark of a person, from the list of those who are missing, which is the newest; beyond those
 * it names, from what the roster says of them.
 */
export function markOf(
  live: Live,
  person: Pick<Participant, "id" | "arrival">,
): ArrivalMark | null {
  const { arrivals } = live;
  const named = arrivals?.missing.find((one) => one.id === person.id);
  if (named) return markFor(named.status);
  const complete = arrivals !== null && arrivals.missing.length === arrivals.missingCount;
  if (complete || !person.arrival) return null;
  return markFor(person.arrival.status);
}

/** How many of those who were moved into a space have not arrived in it. */
export function missingIn(live: Live, space: Space): number {
  return live.arrivals?.missing.filter((one) => one.space === space).length ?? 0;
}

import type { Instant } from "../protocol/ids";
import { MAIN } from "../protocol/ids";
import type { Room } from "../protocol/objects";
import { roomOf } from "./rooms";
import type { Live } from "./sessionState";

/** A countdown that a person should see now. */
export type Closing = {
  /** The same for as long as it is the same countdown. */
  readonly key: string;
  readonly closesAt: Instant;
} & (
  | { readonly what: "own" }
  | { readonly what: "all" }
  | { readonly what: "room"; readonly name: string }
  | { readonly what: "rooms"; readonly count: number }
);

const TOGETHER_MILLIS = 1_500;

/** When the own breakout ends, once it is closing; null while it is not. */
export function ownClosing(live: Live): Instant | null {
  if (live.space === MAIN) return null;
  const room = roomOf(live, live.space);
  return room?.status === "CLOSING" ? room.closesAt : null;
}

/**
 * What is closing now: one's own breakout, and for those who manage the others too, the ones that
 * end together as one countdown.
 */
export function closingsOf(live: Live): readonly Closing[] {
  const own = ownClosing(live);
  const result: Closing[] = own === null ? [] : [{ what: "own", key: "own", closesAt: own }];
  if (!live.permissions.includes("breakout:manage")) return result;
  const open = live.rooms.filter((room) => room.status !== "WAITING");
  const closing = open
    .flatMap((room) =>
      room.closesAt !== null && isClosing(room) ? [{ room, at: room.closesAt }] : [],
    )
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const first = closing[0];
  if (!first || (own !== null && together(own, first.at))) return result;
  const group = closing.filter(({ at }) => together(at, first.at));
  const key = group.map(({ room }) => room.id).join(" ");
  const closesAt = first.at;
  if (group.length === open.length && open.length > 1) {
    return [...result, { what: "all", key, closesAt }];
  }
  if (group.length > 1) return [...result, { what: "rooms", key, closesAt, count: group.length }];
  return [...result, { what: "room", key, closesAt, name: first.room.name }];
}

function isClosing(room: Room): boolean {
  return room.status === "CLOSING";
}

function together(a: Instant, b: Instant): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= TOGETHER_MILLIS;
}

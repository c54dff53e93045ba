import type { Instant } from "../protocol/ids";
import type { Room } from "../protocol/objects";

/** The time of all breakouts as one: what a host has to think of next. */
export type CommonTime =
  | { readonly is: "none" }
  | { readonly is: "running"; readonly endsAt: Instant }
  | { readonly is: "paused"; readonly seconds: number };

/** The earliest end of all rooms; while none runs, the least that is left of those paused. */
export function commonTime(rooms: readonly Room[]): CommonTime {
  const ends = rooms.flatMap((room) => room.closesAt ?? room.endsAt ?? []);
  const first = [...ends].sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  if (first !== undefined) return { is: "running", endsAt: first };
  const paused = rooms.flatMap((room) => room.pausedRemainingSeconds ?? []);
  return paused.length === 0 ? { is: "none" } : { is: "paused", seconds: Math.min(...paused) };
}

export type OwnTime = "none" | "running" | "paused";

export function timeOf(room: Room): OwnTime {
  if ((room.pausedRemainingSeconds ?? null) !== null) return "paused";
  return room.endsAt === null && room.closesAt === null ? "none" : "running";
}

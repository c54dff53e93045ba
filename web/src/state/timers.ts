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

/** A time as it was looked at: with the whole seconds that were left then. */
export interface TimeSeen {
  readonly time: CommonTime;
  readonly seconds: number;
}

/** What is worth a word about a time. */
export type TimeWord = "paused" | "goesOn" | "changed" | "lastMinute";

/** Less is no longer or shorter time, but another way to round the same. */
const CHANGES_FROM_SECONDS = 2;
/** Nearer to the end, the countdown to the closing has the word. */
const LAST_SECONDS = 15;
const MINUTE_SECONDS = 60;

/** What has happened to a time, for who does not see it; null if it has only gone on. */
export function timeWord(before: TimeSeen, now: TimeSeen): TimeWord | null {
  if (now.time.is === "none") return null;
  const longer = Math.abs(now.seconds - before.seconds) > CHANGES_FROM_SECONDS;
  if (now.time.is === "paused") {
    if (before.time.is !== "paused") return "paused";
    return longer ? "changed" : null;
  }
  if (before.time.is === "paused") return "goesOn";
  if (before.time.is === "none" || endsDiffer(before.time.endsAt, now.time.endsAt)) {
    return now.seconds > LAST_SECONDS ? "changed" : null;
  }
  const last = before.seconds > MINUTE_SECONDS && now.seconds <= MINUTE_SECONDS;
  return last ? "lastMinute" : null;
}

function endsDiffer(one: Instant, other: Instant): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) > CHANGES_FROM_SECONDS * 1_000;
}

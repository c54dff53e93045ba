import type { Participant, Room } from "../protocol/objects";
import type { Clock } from "./clock";
import { peopleOf } from "./rooms";
import type { Live } from "./sessionState";

/** From when on a breakout in which nobody speaks is worth a look. */
export const QUIET_FROM_MILLIS = 120_000;

/** Who speaks in a breakout now. */
export function speakersIn(live: Live, room: Room): readonly Participant[] {
  return peopleOf(live, room).filter((one) => one.speaking && one.connected);
}

/**
 * For how long nobody has spoken in a breakout, in milliseconds: since the last word, or since it
 * opened. Null while somebody speaks, and where nobody is or it is not open.
 */
export function quietMillis(live: Live, room: Room, clock: Clock, now: number): number | null {
  const people = peopleOf(live, room);
  if (room.status === "WAITING" || people.length === 0) return null;
  if (speakersIn(live, room).length > 0) return null;
  const local = (instant: string | null | undefined) =>
    instant == null ? [] : [Date.parse(instant) - clock.offset];
  const heard = live.spokeIn[room.id];
  const times = [
    ...local(room.lastSpokeAt),
    ...local(room.startedAt),
    ...(heard === undefined ? [] : [heard]),
  ];
  return times.length === 0 ? null : Math.max(0, now - Math.max(...times));
}

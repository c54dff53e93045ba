import type { Instant } from "../../protocol/ids";
import { MAIN } from "../../protocol/ids";
import { roomOf } from "../../state/rooms";
import { useLive } from "../meeting/MeetingContext";

/** When the own breakout ends, once it is closing; null while it is not. */
export function useClosing(): Instant | null {
  const live = useLive();
  if (live.space === MAIN) return null;
  const room = roomOf(live, live.space);
  return room?.status === "CLOSING" ? room.closesAt : null;
}

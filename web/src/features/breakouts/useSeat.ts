import { useState } from "react";
import type { BreakoutId } from "../../protocol/ids";
import { MAIN } from "../../protocol/ids";
import type { Room } from "../../protocol/objects";
import { openSeatOf } from "../../state/rooms";
import { useLive } from "../meeting/MeetingContext";

/** The way into one's own open room: asked for in a banner, or offered quietly at the top. */
export interface Seat {
  readonly asked: Room | null;
  readonly offered: Room | null;
  readonly putOff: () => void;
}

/** A room that was put off, or come back from, is offered and not asked for any more. */
export function useSeat(): Seat {
  const live = useLive();
  const [later, setLater] = useState<BreakoutId | null>(null);
  if (live.space !== MAIN && live.space !== later) setLater(live.space);
  const room = openSeatOf(live) ?? null;
  const asks = (live.config?.askToJoin ?? false) && room !== null && room.id !== later;
  return {
    asked: asks ? room : null,
    offered: asks ? null : room,
    putOff: () => setLater(room?.id ?? null),
  };
}

import type { ReactNode } from "react";
import type { Space } from "../../protocol/ids";
import { roomOf } from "../../state/rooms";
import { useLive } from "../meeting/MeetingContext";

interface RoomAccentProps {
  readonly space: Space;
  readonly className: string;
  readonly children: ReactNode;
}

/** Gives all that is inside the accent colour of a breakout; main has none. */
export function RoomAccent({ space, className, children }: RoomAccentProps) {
  const room = roomOf(useLive(), space);
  return (
    <div className={className} {...(room ? { "data-breakout": room.color % 8 } : {})}>
      {children}
    </div>
  );
}

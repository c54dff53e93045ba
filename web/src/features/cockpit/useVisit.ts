import { useCallback } from "react";
import type { BreakoutId } from "../../protocol/ids";
import { useCommand } from "../meeting/MeetingContext";

/** Going into a breakout as somebody who manages. */
export function useVisit() {
  const command = useCommand();
  const visit = useCallback(
    (roomId: BreakoutId) => command("breakout.room.join", { roomId }),
    [command],
  );
  return { visit };
}

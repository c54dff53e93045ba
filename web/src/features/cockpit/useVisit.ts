import { useCallback } from "react";
import type { BreakoutId } from "../../protocol/ids";
import { useLocalMedia } from "../../media/useLocalMedia";
import { useCommand, useLive, useMeeting } from "../meeting/MeetingContext";

/** Going into a breakout as somebody who manages: to be there, or only to listen. */
export function useVisit() {
  const { held, media } = useMeeting();
  const { space } = useLive();
  useLocalMedia(media); // shown anew when a device is turned on or off
  const command = useCommand();
  const listening = held.listensIn(space);
  const join = useCallback(
    async (roomId: BreakoutId) => (await command("breakout.room.join", { roomId })) !== null,
    [command],
  );
  const listenIn = useCallback(
    (roomId: BreakoutId) => held.listenIn(roomId, () => join(roomId)),
    [held, join],
  );
  /** On to another one, in the way in which one is in this one. */
  const goOn = useCallback(
    (roomId: BreakoutId) => (listening ? listenIn(roomId) : join(roomId)),
    [join, listenIn, listening],
  );
  return { visit: join, listenIn, goOn, listening };
}

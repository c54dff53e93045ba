import { useCallback } from "react";
import type { ParticipantId } from "../../protocol/ids";
import { useCommand, useMeeting } from "../meeting/MeetingContext";

/** Lets people in, one or all; whom the room has no seat for stays, and it is said why. */
export function useAdmit() {
  const { store } = useMeeting();
  const command = useCommand();
  return useCallback(
    async (people: readonly ParticipantId[] | "all"): Promise<void> => {
      const answer = await (people === "all"
        ? command("waiting.admit-all", {})
        : command("waiting.admit", { participantIds: people }));
      const [failed] = answer?.failed ?? [];
      if (failed) store.tell({ event: "local.problem", text: failed.error });
    },
    [command, store],
  );
}

import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ParticipantId } from "../../protocol/ids";
import { useCommand, useMeeting } from "../meeting/MeetingContext";

/** Two people change places: in the plan, or where they are. */
export function useSwap() {
  const { t } = useTranslation();
  const { store } = useMeeting();
  const command = useCommand();
  return useCallback(
    async (one: ParticipantId, other: ParticipantId): Promise<boolean> => {
      const answer = await command("breakout.participant.swap", {
        participantId: one,
        with: other,
      });
      const [first] = answer?.failed ?? [];
      if (!answer || !first) return answer !== null;
      const text = t("breakouts.failed", { count: answer.failed.length, error: first.error });
      store.tell({ event: "local.problem", text });
      return false;
    },
    [command, store, t],
  );
}

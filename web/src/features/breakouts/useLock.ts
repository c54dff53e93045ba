import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Placed } from "../../state/plan";
import { isolated } from "../../ui/Say";
import { useCommand } from "../meeting/MeetingContext";
import { useBoard } from "./BoardContext";

/** Keeps a person in place when the groups are made anew, or lets go of them again. */
export function useLock() {
  const { t } = useTranslation();
  const { say } = useBoard();
  const command = useCommand();
  return useCallback(
    async (person: Placed) => {
      const locked = !person.locked;
      const answer = await command("breakout.participant.lock", {
        participantId: person.id,
        locked,
      });
      if (!answer) return;
      say(
        t(locked ? "plan.person.locked" : "plan.person.unlocked", { name: isolated(person.name) }),
      );
    },
    [command, say, t],
  );
}

import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand, useMeeting } from "../meeting/MeetingContext";
import type { PreviewGroup, SetupDraft } from "./setupDraft";
import { assignmentsOf, creationOf, FIRST_DRAFT } from "./setupDraft";

/** The draft, and what turns it into breakouts on the server. */
export function useSetupDraft() {
  const { t } = useTranslation();
  const { store } = useMeeting();
  const command = useCommand();
  const [draft, setDraft] = useState<SetupDraft>(FIRST_DRAFT);
  const set = useCallback(
    (change: Partial<SetupDraft>) => setDraft((before) => ({ ...before, ...change })),
    [],
  );
  const make = useCallback(
    async (groups: readonly PreviewGroup[]) => {
      const made = await command("breakout.rooms.create", creationOf(draft, groups));
      if (!made) return;
      const assignments = assignmentsOf(
        groups,
        made.rooms.map((room) => room.id),
      );
      const placed = assignments.length
        ? await command("breakout.room.assign", { assignments })
        : made;
      const [first] = placed?.failed ?? [];
      if (placed && first) {
        const text = t("breakouts.failed", { count: placed.failed.length, error: first.error });
        store.tell({ event: "local.problem", text });
      }
    },
    [command, draft, store, t],
  );
  return { draft, set, make };
}

import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { keepList } from "../../api/plans";
import { csvOf, lineShiftOf } from "../../state/listCsv";
import { inLines, remarksOf } from "../../state/remarks";
import { sentenceOf } from "../../ui/refusal";
import { useCommand, useMeeting } from "../meeting/MeetingContext";
import type { PreviewGroup, SetupDraft } from "./setupDraft";
import { assignmentsOf, creationOf, FIRST_DRAFT, listOf } from "./setupDraft";

/** The draft, and what turns it into breakouts on the server. */
export function useSetupDraft() {
  const { t } = useTranslation();
  const { store, token } = useMeeting();
  const command = useCommand();
  const [draft, setDraft] = useState<SetupDraft>(FIRST_DRAFT);
  const set = useCallback(
    (change: Partial<SetupDraft>) => setDraft((before) => ({ ...before, ...change })),
    [],
  );
  const problem = useCallback(
    (text: string) => store.tell({ event: "local.problem", text }),
    [store],
  );
  /** A list that cannot be kept is not used either: its lines are what is wrong with it. */
  const keep = useCallback(async () => {
    if (draft.placing !== "roster" || !draft.keepList) return true;
    const code = store.get().live?.roomCode ?? "";
    try {
      await keepList(code, token, csvOf(listOf(draft)));
      return true;
    } catch (error) {
      problem(sentenceOf(error, t));
      return false;
    }
  }, [draft, problem, store, t, token]);
  const make = useCallback(
    async (groups: readonly PreviewGroup[]) => {
      if (!(await keep())) return;
      const made = await command("breakout.rooms.create", creationOf(draft, groups));
      if (!made) return;
      const ids = made.rooms.map((room) => room.id);
      const assignments = assignmentsOf(draft.placing, groups, ids);
      const placed = assignments.length
        ? await command("breakout.room.assign", { assignments })
        : made;
      const shift = draft.placing === "roster" ? lineShiftOf(listOf(draft)) : 0;
      const remarks = inLines(remarksOf(placed ?? made), shift);
      store.tell({ event: "local.planRemarks", remarks });
      const [first] = placed?.failed ?? [];
      if (!placed || !first) return;
      problem(t("breakouts.failed", { count: placed.failed.length, error: first.error }));
    },
    [command, draft, keep, problem, store, t],
  );
  return { draft, set, make };
}

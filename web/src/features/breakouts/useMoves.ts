import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParticipantId, Space } from "../../protocol/ids";
import type { Column, Placed } from "../../state/plan";
import { anyOpen } from "../../state/plan";
import { useCommand, useLive, useMeeting } from "../meeting/MeetingContext";

/** Where people are on their way to, until the server shows them there. */
export type Pending = Readonly<Partial<Record<ParticipantId, Space>>>;

const SETTLES_MILLIS = 1_500;

/** Moves people, or plans them, and shows them at their new place at once. */
export function useMoves() {
  const { t } = useTranslation();
  const { store } = useMeeting();
  const live = useLive();
  const command = useCommand();
  const [pending, setPending] = useState<Pending>({});
  const open = anyOpen(live);

  const move = useCallback(
    async (ids: readonly ParticipantId[], to: Space) => {
      setPending((before) => ({ ...before, ...Object.fromEntries(ids.map((id) => [id, to])) }));
      const forget = () =>
        setPending((before) => {
          const rest = Object.entries(before).filter(
            ([id, space]) => !(ids.includes(id as ParticipantId) && space === to),
          );
          return Object.fromEntries(rest);
        });
      const [only] = ids;
      if (open && ids.length === 1 && only !== undefined) {
        const moved = await command("breakout.room.move", { participantId: only, to });
        if (!moved) {
          forget();
          return;
        }
      } else {
        const assignments = ids.map((participantId) => ({ participantId, to }));
        const answer = await command("breakout.room.assign", { assignments });
        if (!answer) {
          forget();
          return;
        }
        const [first] = answer.failed;
        if (first) {
          const text = t("breakouts.failed", { count: answer.failed.length, error: first.error });
          store.tell({ event: "local.problem", text });
          forget();
          return;
        }
      }
      setTimeout(forget, SETTLES_MILLIS);
    },
    [command, open, store, t],
  );
  return { pending, move };
}

/** The columns with those who are on their way standing where they go. */
export function withPending(columns: readonly Column[], pending: Pending): readonly Column[] {
  const going = new Map<Space, Placed[]>();
  const stay = columns.map((column) => ({
    ...column,
    people: column.people.filter((person) => {
      const to = pending[person.id];
      if (to === undefined || to === column.space) return true;
      going.set(to, [...(going.get(to) ?? []), person]);
      return false;
    }),
  }));
  return stay.map((column) => {
    const there = new Set(column.people.map((one) => one.id));
    const coming = (going.get(column.space) ?? []).filter((one) => !there.has(one.id));
    return { ...column, people: [...column.people, ...coming] };
  });
}

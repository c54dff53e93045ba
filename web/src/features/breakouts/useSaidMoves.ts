import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ParticipantId, Space } from "../../protocol/ids";
import type { Column } from "../../state/plan";
import { isolated } from "../../ui/Say";

type Move = (ids: readonly ParticipantId[], to: Space) => void;

/** Moves by a menu, which say what they do; those by hand say it as they go. */
export function useSaidMoves(
  columns: readonly Column[],
  nameOf: (column: Column) => string,
  onMove: Move,
  say: (text: string) => void,
): Move {
  const { t } = useTranslation();
  return useCallback(
    (ids, to) => {
      const people = columns.flatMap((column) => column.people);
      const person = people.find((one) => one.id === ids[0]);
      const column = columns.find((one) => one.space === to);
      const room = column ? isolated(nameOf(column)) : "";
      say(
        ids.length === 1 && person
          ? t("cockpit.said.moving", { name: isolated(person.name), room })
          : t("cockpit.said.movingSome", { count: ids.length, room }),
      );
      onMove(ids, to);
    },
    [columns, nameOf, onMove, say, t],
  );
}

import type { DragEndEvent } from "@dnd-kit/core";
import {
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParticipantId, Space } from "../../protocol/ids";
import type { Column } from "../../state/plan";
import type { Elements } from "../../ui/Elements";
import { isolated } from "../../ui/Say";
import { BoardContext } from "./BoardContext";
import { ChipFace } from "./PersonChip";
import { useCarry } from "./useCarry";
import { useSaidMoves } from "./useSaidMoves";
import { useSelection } from "./useSelection";

interface BoardProps {
  readonly columns: readonly Column[];
  readonly nameOf: (column: Column) => string;
  readonly onMove: (ids: readonly ParticipantId[], to: Space) => void;
  /** Nobody has been moved yet: people can be kept in place. */
  readonly planning?: boolean;
  readonly children: Elements;
}

/** People who can be dragged from column to column: by mouse, finger or keyboard, or by menu. */
export function Board({ columns, nameOf, onMove, planning = false, children }: BoardProps) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<ParticipantId | null>(null);
  const [said, setSaid] = useState("");
  const selection = useSelection();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
  );
  const columnName = (id: string | number | undefined) => {
    const column = columns.find((one) => one.space === id);
    return column ? isolated(nameOf(column)) : "";
  };
  const people = columns.flatMap((column) => column.people);
  const personName = (id: string | number) =>
    isolated(people.find((one) => one.id === id)?.name ?? "");
  const announcements = {
    onDragStart: ({ active }: { active: { id: string | number } }) =>
      t("breakouts.drag.start", { name: personName(active.id) }),
    onDragOver: ({ active, over }: Spoken) =>
      over
        ? t("breakouts.drag.over", { name: personName(active.id), room: columnName(over.id) })
        : t("breakouts.drag.nowhere", { name: personName(active.id) }),
    onDragEnd: ({ active, over }: Spoken) =>
      over
        ? t("breakouts.drag.end", { name: personName(active.id), room: columnName(over.id) })
        : t("breakouts.drag.cancel", { name: personName(active.id) }),
    onDragCancel: ({ active }: { active: { id: string | number } }) =>
      t("breakouts.drag.cancel", { name: personName(active.id) }),
  };
  const move = (id: ParticipantId, to: Space) => {
    onMove(selection.selected.has(id) ? [...selection.selected] : [id], to);
    selection.clear();
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    const from = columns.find((one) => one.people.some((person) => person.id === active.id));
    if (over && from?.space !== over.id) move(active.id as ParticipantId, over.id as Space);
  };
  const held = people.find((one) => one.id === dragged);
  const carry = useCarry({ columns, nameOf, drop: move, say: setSaid });
  const moveSaid = useSaidMoves(columns, nameOf, onMove, setSaid);
  const context = useMemo(
    () => ({ columns, nameOf, move: moveSaid, selection, planning, carry, say: setSaid }),
    [carry, columns, moveSaid, nameOf, planning, selection],
  );
  return (
    <BoardContext value={context}>
      <DndContext
        sensors={sensors}
        collisionDetection={pointerWithin}
        accessibility={{
          announcements,
          screenReaderInstructions: {
            draggable: t(planning ? "plan.person.instructions" : "breakouts.drag.instructions"),
          },
        }}
        onDragStart={({ active }) => setDragged(active.id as ParticipantId)}
        onDragEnd={onDragEnd}
        onDragCancel={() => setDragged(null)}
      >
        {children}
        <p role="status" className="visually-hidden">
          {said}
        </p>
        <DragOverlay dropAnimation={null} zIndex={50}>
          {held && (
            <ChipFace person={held} lifted more={Math.max(0, selection.selected.size - 1)} />
          )}
        </DragOverlay>
      </DndContext>
    </BoardContext>
  );
}

interface Spoken {
  readonly active: { readonly id: string | number };
  readonly over: { readonly id: string | number } | null;
}

import { useDroppable } from "@dnd-kit/core";
import { useMergedRef } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import type { ParticipantId } from "../../protocol/ids";
import type { Column } from "../../state/plan";
import { useBoard } from "./BoardContext";
import { ChipFace, PersonChip } from "./PersonChip";
import type { Elements } from "../../ui/Elements";
import classes from "./Rooms.module.css";
import type { Pending } from "./useMoves";

interface ColumnCardProps {
  readonly column: Column;
  readonly pending: Pending;
  readonly empty: string;
  readonly label: string;
  readonly children: Elements;
}

/** A card that people can be dropped on, with those who are in it. */
export function ColumnCard({ column, pending, empty, label, children }: ColumnCardProps) {
  const { setNodeRef, isOver } = useDroppable({ id: column.space });
  const card = useRef<HTMLLIElement>(null);
  const ref = useMergedRef(setNodeRef, card);
  const { carry, selection } = useBoard();
  const carried = carry.carried?.over === column.space ? carry.carried : null;
  const guest = carried && carried.from !== column.space ? carried.person : null;
  const held = carried !== null;
  useEffect(() => {
    if (held) card.current?.scrollIntoView({ block: "nearest" });
  }, [held]);
  const [reached, setReached] = useState<ParticipantId>();
  // The list is one stop of the Tab key: where one was last, or at its beginning.
  const stop = (column.people.find(({ id }) => id === reached) ?? column.people[0])?.id;
  return (
    <li
      ref={ref}
      className={classes.card}
      data-over={isOver || held}
      data-space={column.space}
      {...(column.room ? { "data-breakout": column.room.color % 8 } : {})}
    >
      {children}
      <ul className={classes.people} aria-label={label}>
        {column.people.map((person, index) => (
          <PersonChip
            key={person.id}
            person={person}
            space={column.space}
            moving={pending[person.id] !== undefined}
            stop={person.id === stop}
            onReach={setReached}
            explained={index === 0}
          />
        ))}
        {guest && (
          <li aria-hidden>
            <ChipFace person={guest} lifted more={Math.max(0, selection.selected.size - 1)} />
          </li>
        )}
        {column.people.length === 0 && !guest && <li className={classes.none}>{empty}</li>}
      </ul>
    </li>
  );
}

import { useDraggable } from "@dnd-kit/core";
import { Menu } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import {
  IconAlertTriangle,
  IconCheck,
  IconClockExclamation,
  IconGripVertical,
  IconHandStop,
  IconLock,
  IconRun,
} from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParticipantId, Space } from "../../protocol/ids";
import type { ArrivalMark } from "../../state/arrivals";
import type { Placed } from "../../state/plan";
import { rove } from "../../ui/rove";
import { PersonName } from "../../ui/PersonName";
import { keyOf } from "../../ui/keys";
import { isolated, Say } from "../../ui/Say";
import { useBoard } from "./BoardContext";
import classes from "./PersonChip.module.css";
import { MoveItems } from "./MoveItems";
import { PersonItems } from "./PersonItems";
import { useLock } from "./useLock";

interface PersonChipProps {
  readonly person: Placed;
  readonly space: Space;
  readonly moving: boolean;
  /** Whether the Tab key leads here; the arrows lead on. */
  readonly stop: boolean;
  readonly onReach: (id: ParticipantId) => void;
  /** Whether a screen reader reads how people are moved: once in a list is enough. */
  readonly explained: boolean;
}

/** A person on the board: dragged, moved by the menu behind it, or selected. */
export function PersonChip({ person, space, moving, stop, onReach, explained }: PersonChipProps) {
  const { t } = useTranslation();
  const { selection, move, planning, carry } = useBoard();
  const lock = useLock();
  const [open, setOpen] = useState(false);
  const { setNodeRef, attributes, listeners, isDragging } = useDraggable({ id: person.id });
  const ref = useMergedRef<HTMLButtonElement>(setNodeRef);
  const carried = carry.carried?.person.id === person.id ? carry.carried : null;
  const overHome = carried !== null && carried.over === space;
  const selected = selection.selected.has(person.id);
  const noteId = useId();
  const label = selection.selecting
    ? t("breakouts.person.selectNamed", { name: isolated(person.name) })
    : t(person.locked ? "plan.person.menuLocked" : "breakouts.person.menu", {
        name: isolated(person.name),
      });
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    // In the hand, the arrows are for the person, and not for the list.
    if (carry.press(event, person, space)) return;
    rove(event);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = keyOf(event)?.toLowerCase();
    if (key === "l" && planning) void lock(person);
    else if (key === "s" && !selection.selecting) selection.begin(person.id);
  };
  return (
    <li>
      <Menu
        opened={open && !selection.selecting}
        onChange={(opened) => setOpen(opened && !selection.selecting)}
        position="bottom-start"
        disabled={selection.selecting}
      >
        <Menu.Target>
          <button
            ref={ref}
            {...attributes}
            {...listeners}
            onKeyDown={onKeyDown}
            onKeyUp={keepSpace}
            onFocus={() => onReach(person.id)}
            onBlur={carried ? carry.putBack : undefined}
            type="button"
            className={classes.chip}
            tabIndex={stop ? 0 : -1}
            data-stop
            data-kept={person.id}
            data-dragging={isDragging || (carried !== null && !overHome)}
            data-moving={moving}
            data-here={person.here}
            data-away={!person.connected}
            data-speaking={person.speaking}
            data-arrival={person.mark ?? "there"}
            aria-label={label}
            aria-describedby={explained ? `${attributes["aria-describedby"]} ${noteId}` : noteId}
            aria-pressed={selection.selecting ? selected : undefined}
            onClick={() => {
              if (selection.selecting) selection.toggle(person.id);
              else setOpen(!open);
            }}
          >
            <ChipFace person={person} selected={selected} lifted={overHome} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <Say k="breakouts.person.menu" names={{ name: person.name }} />
          </Menu.Label>
          <MoveItems from={space} onMove={(to) => move([person.id], to)} />
          <PersonItems person={person} />
        </Menu.Dropdown>
      </Menu>
      <span id={noteId} className="visually-hidden">
        {person.mark && <span>{t(`cockpit.mark.${person.mark}`)}</span>}
        {person.speaking && <span>{t("cockpit.mark.speaking")}</span>}
      </span>
    </li>
  );
}

/** Space picks up, and is no click besides, as it would be where a key is let go (Firefox). */
function keepSpace(event: KeyboardEvent): void {
  if (keyOf(event) === " ") event.preventDefault();
}

interface ChipFaceProps {
  readonly person: Placed;
  readonly selected?: boolean;
  /** In the hand of who drags it. */
  readonly lifted?: boolean;
  readonly more?: number;
}

export function ChipFace({ person, selected = false, lifted = false, more = 0 }: ChipFaceProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.face} data-lifted={lifted} data-selected={selected}>
      {selected ? (
        <IconCheck size={16} aria-hidden />
      ) : (
        <IconGripVertical size={16} className={classes.grip} aria-hidden />
      )}
      <PersonName name={person.name} />
      {person.mark && <Mark mark={person.mark} />}
      {person.locked && <IconLock size={16} aria-hidden />}
      {person.hand && <IconHandStop size={16} aria-hidden />}
      {!person.connected && <span className={classes.note}>{t("breakouts.person.dropped")}</span>}
      {lifted && more > 0 && <strong>{`+${more}`}</strong>}
    </span>
  );
}

const MARKS = { moving: IconRun, failed: IconAlertTriangle, late: IconClockExclamation } as const;

/** Was moved, and is not there yet: how, in one sign. The words are behind it. */
function Mark({ mark }: { readonly mark: ArrivalMark }) {
  const { t } = useTranslation();
  const Sign = MARKS[mark];
  return (
    <span className={classes.mark} data-mark={mark} title={t(`cockpit.mark.${mark}`)} aria-hidden>
      <Sign size={16} />
    </span>
  );
}

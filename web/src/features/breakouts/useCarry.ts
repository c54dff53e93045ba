import type { KeyboardEvent } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParticipantId, Space } from "../../protocol/ids";
import type { Column, Placed } from "../../state/plan";
import { keyOf } from "../../ui/keys";
import { isolated } from "../../ui/Say";
import { carryStep } from "./carrying";

/** A person in the hand, by keyboard. */
export interface Carried {
  readonly person: Placed;
  /** The column they are in until they are let go. */
  readonly from: Space;
  /** The column they are held over. */
  readonly over: Space;
}

export interface Carry {
  readonly carried: Carried | null;
  /** Whether a key pressed on that person's chip was about carrying, and has been dealt with. */
  readonly press: (event: KeyboardEvent<HTMLElement>, person: Placed, from: Space) => boolean;
  /** Puts back who is in the hand, as the focus has gone elsewhere. */
  readonly putBack: () => void;
}

interface Hand {
  readonly columns: readonly Column[];
  readonly nameOf: (column: Column) => string;
  readonly drop: (id: ParticipantId, to: Space) => void;
  readonly say: (text: string) => void;
}

/** Moving a person by keyboard: Space picks up, arrows choose the column, Space lets go. */
export function useCarry({ columns, nameOf, drop, say }: Hand): Carry {
  const { t } = useTranslation();
  const [held, setHeld] = useState<Held | null>(null);
  const carried = held && stillCarried(held, columns);

  const spoken = (key: "start" | "over" | "end" | "cancel", { name }: Placed, space: Space) => {
    const column = columns.find((one) => one.space === space);
    const room = column ? isolated(nameOf(column)) : "";
    say(t(`breakouts.drag.${key}`, { name: isolated(name), room }));
  };
  const putBack = () => {
    if (carried === null) return;
    setHeld(null);
    spoken("cancel", carried.person, carried.from);
  };
  const letGo = ({ person, from, over }: Carried) => {
    setHeld(null);
    spoken("end", person, over);
    if (over !== from) drop(person.id, over);
  };
  const hold = (person: Placed, over: Space, key: "start" | "over") => {
    setHeld({ id: person.id, over });
    spoken(key, person, over);
  };
  const press: Carry["press"] = (event, person, from) => {
    const key = keyOf(event);
    if (key === null || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (carried?.person.id !== person.id) {
      if (key !== " ") return false;
      event.preventDefault();
      if (!event.repeat) hold(person, from, "start");
      return true;
    }
    const spaces = columns.map(({ space }) => space);
    const rightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
    const step = carryStep(key, carried.over, spaces, rightToLeft);
    if (step === null) return false;
    event.preventDefault();
    if (step.kind === "over") hold(person, step.space, "over");
    else if (event.repeat)
      return true; // the key that picked up is still down
    else if (step.kind === "drop") letGo(carried);
    else putBack();
    return true;
  };
  return { carried, press, putBack };
}

interface Held {
  readonly id: ParticipantId;
  readonly over: Space;
}

/** Who left is in nobody's hand; who was over a breakout that has gone is over their own column. */
function stillCarried({ id, over }: Held, columns: readonly Column[]): Carried | null {
  for (const { space: from, people } of columns) {
    const person = people.find((one) => one.id === id);
    if (person === undefined) continue;
    const there = columns.some(({ space }) => space === over);
    return { person, from, over: there ? over : from };
  }
  return null;
}

import { IconChevronDown, IconChevronUp, IconClipboardText } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../protocol/objects";
import { CopyLine } from "../../ui/CopyLine";
import { LinkedText } from "../../ui/LinkedText";
import classes from "./TaskCard.module.css";

/** On a phone on its side the card would leave no room for the people: it begins folded. */
function hasRoom(): boolean {
  return !window.matchMedia("(max-height: 480px)").matches;
}

/** What the people in a breakout are to do; folded away by a tap. Nothing where nothing is said. */
export function TaskCard({ room }: { readonly room: Room }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(hasRoom);
  const [said, setSaid] = useState("");
  const id = useId();
  const { topic, task } = room;
  const words = task ?? topic;
  if (!words) return null;
  return (
    <section className={classes.card} aria-label={t("breakouts.inside.topic")}>
      <button
        type="button"
        className={classes.head}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <IconClipboardText size={20} aria-hidden />
        <strong>{t("breakouts.inside.topic")}</strong>
        {(open ? topic && task && topic : words) && (
          <bdi className={classes.topic}>{topic ?? words}</bdi>
        )}
        {open ? <IconChevronUp size={20} aria-hidden /> : <IconChevronDown size={20} aria-hidden />}
      </button>
      <div id={id} hidden={!open} className={classes.body}>
        <p className={classes.text}>
          <bdi>
            <LinkedText text={words} />
          </bdi>
        </p>
        <CopyLine text={words} label={t("breakouts.inside.copyTask")} say={setSaid} />
      </div>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </section>
  );
}

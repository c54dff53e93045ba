import { IconChevronDown, IconChevronUp, IconClipboardText } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../protocol/objects";
import classes from "./TaskCard.module.css";

/** What the people in a breakout are to do; folded away by a tap. Nothing where nothing is said. */
export function TaskCard({ room }: { readonly room: Room }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  const id = useId();
  const { topic, task } = room;
  if (!topic && !task) return null;
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
        {topic && task && <bdi className={classes.topic}>{topic}</bdi>}
        {open ? <IconChevronUp size={20} aria-hidden /> : <IconChevronDown size={20} aria-hidden />}
      </button>
      <p id={id} hidden={!open} className={classes.text}>
        <bdi>{task ?? topic}</bdi>
      </p>
    </section>
  );
}

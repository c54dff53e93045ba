import { Button } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconCircleCheck } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Arrivals, MissingPerson } from "../../protocol/cockpitObjects";
import { clockText } from "../../state/clock";
import { roomOf } from "../../state/rooms";
import { PersonName } from "../../ui/PersonName";
import { isolated } from "../../ui/Say";
import { RoomBadge } from "../breakouts/RoomBadge";
import { useSecondsSince } from "../meeting/Countdown";
import { useCommand, useLive } from "../meeting/MeetingContext";
import classes from "./Cockpit.module.css";
import { useSettled } from "./useSettled";

/** How often a screen reader is told while people arrive one after the other. */
const SAID_EVERY_MILLIS = 2_000;

/** "38 of 40 arrived", and who the others are. */
export function ArrivalsLine() {
  const { arrivals } = useLive();
  return arrivals === null || arrivals.total === 0 ? null : <Line arrivals={arrivals} />;
}

function Line({ arrivals }: { readonly arrivals: Arrivals }) {
  const { t } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { total, arrived, missing, missingCount } = arrivals;
  const all = missingCount === 0;
  const text = all
    ? t("cockpit.arrivals.all", { count: total })
    : t("cockpit.arrivals.some", { arrived, total });
  const said = useSettled(text, SAID_EVERY_MILLIS);
  const unnamed = missingCount - missing.length;
  return (
    <section className={classes.arrivals} aria-label={t("cockpit.arrivals.title")}>
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {all ? (
        <p className={classes.arrived}>
          <IconCircleCheck size={18} aria-hidden />
          <span>{text}</span>
        </p>
      ) : (
        <button
          type="button"
          className={`${classes.arrived ?? ""} ${classes.toggle ?? ""}`}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <span>{text}</span>
          {open ? (
            <IconChevronUp size={18} aria-hidden />
          ) : (
            <IconChevronDown size={18} aria-hidden />
          )}
        </button>
      )}
      {open && !all && (
        <ul id={id} className={classes.missing} aria-label={t("cockpit.arrivals.missing")}>
          {missing.map((one) => (
            <Missing key={one.id} person={one} />
          ))}
          {unnamed > 0 && <li>{t("cockpit.arrivals.more", { count: unnamed })}</li>}
        </ul>
      )}
    </section>
  );
}

function Missing({ person }: { readonly person: MissingPerson }) {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const since = useSecondsSince(person.since);
  const room = roomOf(live, person.space);
  return (
    <li>
      {room && <RoomBadge room={room} />}
      <span className={classes.who}>
        <PersonName name={person.name} />
        <span className={classes.note}>
          {t(`cockpit.arrivals.${person.status}`, { time: clockText(since) })}
        </span>
      </span>
      <Button
        variant="default"
        aria-label={t("cockpit.arrivals.againNamed", { name: isolated(person.name) })}
        onClick={() =>
          void command("breakout.room.move", { participantId: person.id, to: person.space })
        }
      >
        {t("cockpit.arrivals.again")}
      </Button>
    </li>
  );
}

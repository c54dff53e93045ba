import { Button, NumberInput, Popover } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../protocol/ids";
import type { Room } from "../../protocol/objects";
import { Countdown } from "../meeting/Countdown";
import { useCommand, useLive } from "../meeting/MeetingContext";
import classes from "./Rooms.module.css";

/** The earliest end of all rooms: the one a host has to think of next. */
export function earliestEnd(rooms: readonly Room[]): Instant | null {
  const ends = rooms.flatMap((room) => room.closesAt ?? room.endsAt ?? []);
  return ends.reduce<Instant | null>(
    (first, one) => (first === null || Date.parse(one) < Date.parse(first) ? one : first),
    null,
  );
}

/** The time of all rooms, longer or shorter by a tap. */
export function TimerBar() {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const endsAt = earliestEnd(live.rooms);
  const extend = (minutes: number) => void command("breakout.timer.extend", { minutes });
  if (endsAt === null) {
    return (
      <div className={classes.timer}>
        <span>{t("breakouts.live.noTimer")}</span>
        <SetTimer />
      </div>
    );
  }
  return (
    <div className={classes.timer} role="group" aria-label={t("breakouts.live.timeLeft")}>
      <Countdown endsAt={endsAt} />
      <Button
        variant="default"
        aria-label={t("app.explained", {
          label: t("breakouts.live.shorten", { minutes: 1 }),
          what: t("breakouts.live.shortenNamed", { minutes: 1 }),
        })}
        onClick={() => extend(-1)}
      >
        {t("breakouts.live.shorten", { minutes: 1 })}
      </Button>
      {[1, 5].map((minutes) => (
        <Button
          key={minutes}
          variant="default"
          aria-label={t("app.explained", {
            label: t("breakouts.live.extend", { minutes }),
            what: t("breakouts.live.extendNamed", { minutes }),
          })}
          onClick={() => extend(minutes)}
        >
          {t("breakouts.live.extend", { minutes })}
        </Button>
      ))}
    </div>
  );
}

function SetTimer() {
  const { t } = useTranslation();
  const command = useCommand();
  const [open, setOpen] = useState(false);
  const [minutes, setMinutes] = useState<number | "">(10);
  return (
    <Popover opened={open} onChange={setOpen} trapFocus position="bottom-end" withRoles>
      <Popover.Target>
        <Button variant="default" onClick={() => setOpen(!open)}>
          {t("breakouts.live.setTimer")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (minutes === "") return;
            setOpen(false);
            void command("breakout.timer.start", { minutes });
          }}
        >
          <NumberInput
            label={t("breakouts.plan.customMinutes")}
            min={0.05}
            max={1440}
            decimalScale={2}
            value={minutes}
            onChange={(value) => setMinutes(typeof value === "number" ? value : "")}
          />
          <Button type="submit" fullWidth mt="sm">
            {t("breakouts.live.setTimer")}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

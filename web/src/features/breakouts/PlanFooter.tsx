import { Button, NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { countdownsWith, optionsOf } from "../../state/options";
import { useSecondsUntil } from "../meeting/Countdown";
import { useCommand, useLive } from "../meeting/MeetingContext";
import classes from "./Rooms.module.css";

/** How long, after which countdown, and the button that opens the rooms. */
export function PlanFooter() {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const [minutes, setMinutes] = useState<number | string>(10);
  const usual = optionsOf(live.config).startCountdownSeconds;
  const [chosen, setChosen] = useState({ instead: usual, seconds: usual });
  // Chosen here for this opening; what is set for the plan after that holds again.
  const countdown = chosen.instead === usual ? chosen.seconds : usual;
  const [opening, setOpening] = useState(false);
  const seconds = useSecondsUntil(live.opensAt);
  const placed = new Set(live.rooms.flatMap((room) => (room.assigned ?? []).map((one) => one.id)));
  const open = async () => {
    setOpening(true);
    await command("breakout.room.start", {
      startCountdownSeconds: countdown,
      ...(Number(minutes) === 0 ? {} : { durationMinutes: Number(minutes) }),
    });
    setOpening(false);
  };
  if (seconds !== null) {
    return (
      <p className={classes.live} aria-hidden>
        {seconds === 0 ? t("breakouts.plan.openingNow") : t("breakouts.plan.opening", { seconds })}
      </p>
    );
  }
  return (
    <div className={classes.footer}>
      <div className={classes.pair}>
        <NumberInput
          label={t("breakouts.plan.customMinutes")}
          placeholder={t("breakouts.plan.noTime")}
          min={0}
          max={1440}
          step={5}
          decimalScale={2}
          value={minutes}
          onChange={setMinutes}
        />
        <Select
          label={t("breakouts.plan.countdown")}
          aria-label={t("breakouts.plan.countdownNamed")}
          allowDeselect={false}
          comboboxProps={{ position: "top" }}
          data={countdownsWith(countdown).map((count) => ({
            value: String(count),
            label: t("breakouts.plan.countdownSeconds", { count }),
          }))}
          value={String(countdown)}
          onChange={(value) => setChosen({ instead: usual, seconds: Number(value) })}
        />
      </div>
      <Button size="lg" loading={opening} onClick={() => void open()}>
        {t("breakouts.plan.openCount", { count: placed.size })}
      </Button>
    </div>
  );
}

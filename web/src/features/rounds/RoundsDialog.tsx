import { Button, Group, NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog";
import { letterOf, roomsOf } from "../../state/groups";
import { countdownsWith } from "../../state/options";
import { plannable } from "../../state/plan";
import type { RoundsDraft } from "../../state/rounds";
import { FIRST_ROUNDS, MOST_ROUNDS, roundsFrom, wholeMinutes } from "../../state/rounds";
import classes from "../breakouts/Rooms.module.css";

import { SetupCut } from "../breakouts/SetupCut";
import { Stepper } from "../breakouts/Stepper";
import { useCommand, useLive } from "../meeting/MeetingContext";

/** How many rounds, how large the groups, how long: the server makes the groups of them all. */
export function RoundsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const [draft, setDraft] = useState<RoundsDraft>(FIRST_ROUNDS);
  const people = plannable(live).length;
  const [planning, setPlanning] = useState(false);
  const set = (change: Partial<RoundsDraft>) => setDraft((before) => ({ ...before, ...change }));
  const plan = async () => {
    setPlanning(true);
    const names = Array.from({ length: roomsOf(draft.cut, people) }, (_, index) =>
      t("breakouts.room", { letter: letterOf(index) }),
    );
    const wanted = roundsFrom(draft, live.config?.rules, names);
    const made = await command("breakout.rounds.plan", wanted);
    setPlanning(false);
    if (made) onClose();
  };
  return (
    <Dialog title={t("rounds.title")} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void plan();
        }}
      >
        <p className={classes.quiet}>{t("rounds.lead")}</p>
        <Stepper
          label={t("rounds.rounds")}
          value={draft.rounds}
          min={1}
          max={MOST_ROUNDS}
          onChange={(rounds) => set({ rounds })}
        />
        <div>
          <SetupCut cut={draft.cut} people={people} onChange={(cut) => set({ cut })} />
        </div>
        <div className={classes.pair}>
          <NumberInput
            label={t("rounds.minutes")}
            min={0.05}
            max={1440}
            decimalScale={2}
            value={draft.minutes}
            onChange={(minutes) => {
              if (typeof minutes === "number") set({ minutes });
            }}
          />
          <NumberInput
            label={t("rounds.pause")}
            min={0}
            max={3600}
            step={15}
            allowDecimal={false}
            value={draft.pauseSeconds}
            onChange={(pauseSeconds) => {
              if (typeof pauseSeconds === "number") set({ pauseSeconds });
            }}
          />
        </div>
        <Select
          label={t("rounds.countdown")}
          allowDeselect={false}
          data={countdownsWith(draft.countdownSeconds).map((count) => ({
            value: String(count),
            label: t("breakouts.plan.countdownSeconds", { count }),
          }))}
          value={String(draft.countdownSeconds)}
          onChange={(value) => set({ countdownSeconds: Number(value) })}
        />
        <p className={classes.quiet} role="status">
          {t("rounds.whole", { count: wholeMinutes(draft) })}
        </p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" loading={planning}>
            {t("rounds.make")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "../breakouts/Rooms.module.css";
import { useCommand, useLive } from "../meeting/MeetingContext";
import { RoundsBar } from "./RoundsBar";
import { RoundsDialog } from "./RoundsDialog";
import { RoundsPreview } from "./RoundsPreview";

/** Rounds that are planned or in their pause: the groups of each. */
export function RoundsPlan() {
  const { t } = useTranslation();
  const { rounds } = useLive();
  const [again, setAgain] = useState(false);
  if (rounds === null) return null;
  return (
    <>
      <RoundsBar />
      {rounds.phase === "PLANNED" && (
        <div className={`${classes.row ?? ""} ${classes.between ?? ""}`}>
          <h3 className={classes.heading}>{t("rounds.planned", { count: rounds.total })}</h3>
          <Button variant="subtle" onClick={() => setAgain(true)}>
            {t("rounds.again")}
          </Button>
        </div>
      )}
      <RoundsPreview rounds={rounds} />
      {again && <RoundsDialog onClose={() => setAgain(false)} />}
    </>
  );
}

/** The way from planned rounds to the first of them, or back. */
export function RoundsFooter() {
  const { t } = useTranslation();
  const { rounds } = useLive();
  const command = useCommand();
  const [starting, setStarting] = useState(false);
  const start = async () => {
    setStarting(true);
    await command("breakout.rounds.start", {});
    setStarting(false);
  };
  if (rounds?.phase !== "PLANNED") return null;
  return (
    <div className={classes.footer}>
      <Button size="lg" loading={starting} onClick={() => void start()}>
        {t("rounds.start")}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        onClick={() => void command("breakout.rounds.stop", {})}
      >
        {t("rounds.discard")}
      </Button>
    </div>
  );
}

import { Button } from "@mantine/core";
import { IconPlayerSkipForward, IconPlayerStop } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { clockText } from "../../state/clock";
import { nextRoundAt, wordOf } from "../../state/rounds";
import { useSecondsUntil } from "../meeting/Countdown";
import { useCommand, useLive } from "../meeting/MeetingContext";
import classes from "./Rounds.module.css";

/** Which round it is, when the next one comes, and how to be sooner or to stop. */
export function RoundsBar() {
  const { t } = useTranslation();
  const { rounds } = useLive();
  const command = useCommand();
  const seconds = useSecondsUntil(nextRoundAt(rounds));
  // Rounds that were discarded before the first are not worth a word.
  if (rounds === null || rounds.current === 0) return null;
  const { current, total, phase } = rounds;
  const done = phase === "DONE";
  return (
    <div className={classes.bar} role="group" aria-label={t("rounds.title")}>
      <div className={classes.words}>
        <strong tabIndex={-1} data-home>
          {t(wordOf(rounds), { current, total })}
        </strong>
        {seconds !== null && (
          <span role="timer">{t("rounds.nextIn", { time: clockText(seconds) })}</span>
        )}
      </div>
      {phase === "PAUSE" && (
        <Button
          leftSection={<IconPlayerSkipForward size={18} />}
          onClick={() => void command("breakout.rounds.next", {})}
        >
          {t("rounds.next")}
        </Button>
      )}
      {!done && (
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={18} />}
          aria-label={t("rounds.stopNamed")}
          onClick={() => void command("breakout.rounds.stop", {})}
        >
          {t("rounds.stop")}
        </Button>
      )}
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { clockText } from "../../state/clock";
import { nextRoundAt } from "../../state/rounds";
import banner from "../breakouts/Banner.module.css";
import { useSecondsUntil } from "../meeting/Countdown";
import { useLive } from "../meeting/MeetingContext";

/** Between two rounds: when the next one comes. Said once; the seconds are for the eyes. */
export function NextRound() {
  const { t } = useTranslation();
  const { rounds, opensAt } = useLive();
  const seconds = useSecondsUntil(nextRoundAt(rounds));
  const waiting = rounds !== null && seconds !== null && seconds > 0 && opensAt === null;
  return (
    <>
      <span role="status" className="visually-hidden">
        {waiting && t("rounds.pauseSpoken", { current: rounds.current, total: rounds.total })}
      </span>
      {waiting && (
        <div className={banner.banner}>
          <strong role="timer">{t("rounds.nextIn", { time: clockText(seconds) })}</strong>
        </div>
      )}
    </>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommonTime, TimeSeen } from "../../state/timers";
import { timeWord } from "../../state/timers";
import { useSecondsUntil } from "./Countdown";

interface TimeSaidProps {
  readonly time: CommonTime;
  /** Whether to say when the last minute begins, to whom no notice tells it. */
  readonly lastMinute?: boolean;
}

/** Says aloud that the time stands still, goes on, or is longer or shorter than it was. */
export function TimeSaid({ time, lastMinute = false }: TimeSaidProps) {
  const { t } = useTranslation();
  const running = useSecondsUntil(time.is === "running" ? time.endsAt : null);
  const seconds = time.is === "paused" ? Math.ceil(time.seconds) : (running ?? 0);
  const [seen, setSeen] = useState<TimeSeen>({ time, seconds });
  const [said, setSaid] = useState("");
  if (seen.time !== time || seen.seconds !== seconds) {
    setSeen({ time, seconds });
    const word = timeWord(seen, { time, seconds });
    if (word !== null && (word !== "lastMinute" || lastMinute)) {
      const left = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
      setSaid(t(`cockpit.timer.said.${word}`, left));
    }
  }
  return (
    <span className="visually-hidden" role="status">
      {said}
    </span>
  );
}

import { IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../protocol/ids";
import { clockText, millisUntil, secondsLeft } from "../../state/clock";
import classes from "./Countdown.module.css";
import { useSession } from "./MeetingContext";
import { useNow } from "./useNow";

const AMBER_FROM_SECONDS = 60;

/** Whole seconds until an instant of the server, on the server's clock. */
export function useSecondsUntil(instant: Instant | null): number | null {
  const clock = useSession((state) => state.clock);
  const now = useNow(instant !== null);
  return instant === null ? null : secondsLeft(millisUntil(clock, instant, now));
}

/** The time that is left. It does not speak: warnings and the last ten seconds do. */
export function Countdown({ endsAt }: { readonly endsAt: Instant }) {
  const { t } = useTranslation();
  const seconds = useSecondsUntil(endsAt) ?? 0;
  return (
    <span className={classes.countdown} data-amber={seconds <= AMBER_FROM_SECONDS} role="timer">
      <IconClock size={18} aria-hidden />
      <span className="visually-hidden">{t("meeting.timeLeft")}</span>
      {clockText(seconds)}
    </span>
  );
}

import { IconClock, IconPlayerPause } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../protocol/ids";
import type { Room } from "../../protocol/objects";
import { clockText, millisSince, millisUntil, secondsLeft } from "../../state/clock";
import classes from "./Countdown.module.css";
import { useSession } from "./MeetingContext";
import { useTimed } from "./useNow";

const AMBER_FROM_SECONDS = 60;

/** Whole seconds until an instant of the server, on the server's clock. */
export function useSecondsUntil(instant: Instant | null): number | null {
  const clock = useSession((state) => state.clock);
  return useTimed(
    (now) => (instant === null ? null : secondsLeft(millisUntil(clock, instant, now))),
    instant !== null,
  );
}

/** Whole seconds since an instant of the server, on the server's clock. */
export function useSecondsSince(instant: Instant): number {
  const clock = useSession((state) => state.clock);
  return useTimed((now) => Math.floor(millisSince(clock, instant, now) / 1000));
}

/** Whole minutes since an instant of the server: what shows only these is shown anew as often. */
export function useMinutesSince(instant: Instant): number {
  const clock = useSession((state) => state.clock);
  return useTimed((now) => Math.floor(millisSince(clock, instant, now) / 60_000));
}

/** The time that is left. It does not speak: warnings and the last ten seconds do. */
export function Countdown({ endsAt }: { readonly endsAt: Instant }) {
  const { t } = useTranslation();
  const seconds = useSecondsUntil(endsAt) ?? 0;
  return (
    <span className={classes.countdown} data-amber={seconds <= AMBER_FROM_SECONDS} role="timer">
      <IconClock size={18} aria-hidden />
      <span className="visually-hidden">{t("meeting.timeLeft")}</span>
      <span>{clockText(seconds)}</span>
    </span>
  );
}

/** The time that is left while it stands still. */
export function Paused({ seconds }: { readonly seconds: number }) {
  const { t } = useTranslation();
  return (
    <span className={classes.countdown} data-paused>
      <IconPlayerPause size={18} aria-hidden />
      <span>{clockText(Math.ceil(seconds))}</span>
      <span className={classes.word}>{t("cockpit.timer.paused")}</span>
    </span>
  );
}

/** A breakout's time: running, paused, or none. */
export function RoomTime({ room }: { readonly room: Room }) {
  const paused = room.pausedRemainingSeconds ?? null;
  if (paused !== null) return <Paused seconds={paused} />;
  const ends = room.closesAt ?? room.endsAt;
  return ends === null ? null : <Countdown endsAt={ends} />;
}

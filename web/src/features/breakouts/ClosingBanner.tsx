import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Closing } from "../../state/closing";
import { closingsOf } from "../../state/closing";
import { isolated, Say } from "../../ui/Say";
import { useSecondsUntil } from "../meeting/Countdown";
import { useLive } from "../meeting/MeetingContext";
import classes from "./Banner.module.css";
import { spokenSecond } from "./spoken";

const SETTLES_MILLIS = 400;
const WORTH_SECONDS = 3;

/**
 * "Everyone comes back in 10 seconds.", seen as it counts and heard when it matters: in one's own
 * breakout, and for who manages wherever they are.
 */
export function ClosingBanner() {
  const closings = closingsOf(useLive());
  const own = closings.find((one) => one.what === "own") ?? null;
  const other = closings.find((one) => one.what !== "own") ?? null;
  return (
    <>
      {closings.map((closing) => (
        <Seen key={closing.key} closing={closing} />
      ))}
      <div className="visually-hidden" role="status" aria-live="assertive">
        {own && <OwnSpoken closing={own} />}
      </div>
      <div className="visually-hidden" role="status">
        {other && <SpokenOnce key={other.key} closing={other} />}
      </div>
    </>
  );
}

interface ClosingProps {
  readonly closing: Closing;
}

function Seen({ closing }: ClosingProps) {
  const seconds = useSecondsUntil(closing.closesAt) ?? 0;
  return (
    <div className={classes.banner} data-tone="warn" aria-hidden>
      <span className={classes.number}>{seconds}</span>
      <span>
        <Words closing={closing} seconds={seconds} />
      </span>
    </div>
  );
}

function Words({ closing, seconds }: ClosingProps & { readonly seconds: number }) {
  const { t } = useTranslation();
  switch (closing.what) {
    case "own":
    case "all":
      return <span>{t("meeting.closing", { seconds })}</span>;
    case "room":
      return <Say k="meeting.closingRoom" values={{ seconds }} names={{ name: closing.name }} />;
    case "rooms":
      return <span>{t("meeting.closingRooms", { seconds, count: closing.count })}</span>;
  }
}

/** The last seconds, one by one. */
function OwnSpoken({ closing }: ClosingProps) {
  const { t } = useTranslation();
  const spoken = spokenSecond(useSecondsUntil(closing.closesAt));
  if (spoken === null) return null;
  const words =
    spoken === 10
      ? t("meeting.closing", { seconds: spoken })
      : t("meeting.secondsSpoken", { seconds: spoken });
  return <span>{words}</span>;
}

/**
 * One sentence, when it begins: a host does not have other people's seconds counted aloud. Rooms
 * that close together begin and end one after the other, which is not worth a word each.
 */
function SpokenOnce({ closing }: ClosingProps) {
  const { t } = useTranslation();
  const now = useSecondsUntil(closing.closesAt) ?? 0;
  const [settled, setSettled] = useState(false);
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLES_MILLIS);
    return () => clearTimeout(timer);
  }, []);
  if (settled && seconds === null) setSeconds(now);
  if (seconds === null || seconds < WORTH_SECONDS) return null;
  if (closing.what === "room") {
    return <span>{t("meeting.closingRoom", { seconds, name: isolated(closing.name) })}</span>;
  }
  return <Words closing={closing} seconds={seconds} />;
}

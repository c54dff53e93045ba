import { useTranslation } from "react-i18next";
import { useSecondsUntil } from "../meeting/Countdown";
import classes from "./Banner.module.css";
import { spokenSecond } from "./spoken";
import { useClosing } from "./useClosing";

/** "Everyone comes back in 10 seconds.", seen as it counts and heard when it matters. */
export function ClosingBanner() {
  const { t } = useTranslation();
  const closesAt = useClosing();
  const seconds = useSecondsUntil(closesAt);
  const spoken = spokenSecond(seconds);
  return (
    <>
      {seconds !== null && (
        <div className={classes.banner} data-tone="warn" aria-hidden>
          <span className={classes.number}>{seconds}</span>
          {t("meeting.closing", { seconds })}
        </div>
      )}
      <div className="visually-hidden" role="status" aria-live="assertive">
        {spoken !== null &&
          (spoken === 10
            ? t("meeting.closing", { seconds: spoken })
            : t("meeting.secondsSpoken", { seconds: spoken }))}
      </div>
    </>
  );
}

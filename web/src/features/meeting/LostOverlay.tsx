import { Button, Loader } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./LostOverlay.module.css";
import { useSession } from "./MeetingContext";
import { useNow } from "./useNow";

const SHOWN_AFTER_MILLIS = 700;
const LONG_SECONDS = 15;

/** Over the last picture while the server does not answer. It counts, and goes away by itself. */
export function LostOverlay() {
  const { t } = useTranslation();
  const link = useSession((state) => state.link);
  const now = useNow(link.is === "lost");
  if (link.is !== "lost" || now - link.since < SHOWN_AFTER_MILLIS) return null;
  const seconds = Math.floor((now - link.since) / 1000);
  return (
    <div className={classes.overlay} role="alertdialog" aria-labelledby="lost-title">
      <div className={classes.card}>
        <Loader size="sm" aria-hidden />
        <h2 id="lost-title">{t("meeting.lost.title")}</h2>
        <p>{t("meeting.lost.text", { seconds })}</p>
        {seconds >= LONG_SECONDS && (
          <>
            <p>{t("meeting.lost.long")}</p>
            <Button onClick={() => window.location.reload()}>{t("meeting.lost.reload")}</Button>
          </>
        )}
      </div>
    </div>
  );
}

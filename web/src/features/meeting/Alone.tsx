import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconLink } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { linksOf } from "../../api/rooms";
import type { Space } from "../../protocol/ids";
import { MAIN } from "../../protocol/ids";
import { awayCount } from "../../state/plan";
import classes from "./Alone.module.css";
import { useLive } from "./MeetingContext";

/** What to do while nobody else is here. */
export function Alone({ space }: { readonly space: Space }) {
  const { t } = useTranslation();
  const live = useLive();
  const clipboard = useClipboard({ timeout: 2000 });
  if (space !== MAIN) {
    return (
      <div className={classes.alone}>
        <h2>{t("meeting.alone.title")}</h2>
        <p>{t("meeting.alone.breakout")}</p>
      </div>
    );
  }
  if (awayCount(live) > 0) {
    return (
      <div className={classes.alone}>
        <h2>{t("meeting.alone.away")}</h2>
        <p>{t("meeting.alone.awayText")}</p>
      </div>
    );
  }
  if (live.waiting.length > 0) {
    return (
      <div className={classes.alone}>
        <h2>{t("meeting.alone.title")}</h2>
        <p>{t("waiting.news.more", { count: live.waiting.length })}</p>
      </div>
    );
  }
  const { studentLink } = linksOf(live.roomCode, null);
  return (
    <div className={classes.alone}>
      <h2>{t("meeting.alone.title")}</h2>
      <p>{t("meeting.alone.text")}</p>
      <p className={classes.code}>{live.roomCode}</p>
      <Button
        variant="light"
        leftSection={clipboard.copied ? <IconCheck size={18} /> : <IconLink size={18} />}
        onClick={() => clipboard.copy(studentLink)}
      >
        {clipboard.copied ? t("app.copied") : t("meeting.alone.copy")}
      </Button>
    </div>
  );
}

import { IconPlayerRecordFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { recordingIn } from "../../state/recordings";
import { isolated } from "../../ui/Say";
import { useLive } from "../meeting/MeetingContext";
import classes from "./Recording.module.css";

/** Always in sight while the own space is recorded. It does not speak: `RecordingSaid` does. */
export function RecordingBadge() {
  const { t } = useTranslation();
  const live = useLive();
  const recording = recordingIn(live, live.space);
  if (!recording) return null;
  const { by, recorder } = recording;
  const title = by ? t("recording.said.onBy", { name: isolated(by.name) }) : t("recording.said.on");
  return (
    <span className={classes.badge} title={title} data-testid="recording-badge">
      <IconPlayerRecordFilled size={14} aria-hidden />
      <span>{t("recording.badge")}</span>
      {recorder?.id === live.you.id && <span className={classes.by}>{t("recording.mine")}</span>}
    </span>
  );
}

import { IconPlayerRecordFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Space } from "../../protocol/ids";
import { recordingIn } from "../../state/recordings";
import cockpit from "../cockpit/Cockpit.module.css";
import { useLive } from "../meeting/MeetingContext";

/** On the card of a space that is recorded, for who manages. */
export function RecordedMark({ space }: { readonly space: Space }) {
  const { t } = useTranslation();
  if (recordingIn(useLive(), space) === null) return null;
  return (
    <span className={cockpit.fact} data-tone="recorded">
      <IconPlayerRecordFilled size={14} aria-hidden />
      <span>{t("recording.badge")}</span>
    </span>
  );
}

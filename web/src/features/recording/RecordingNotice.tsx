import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Space } from "../../protocol/ids";
import { MAIN } from "../../protocol/ids";
import type { RecordingEnd } from "../../protocol/recordings";
import type { Notice } from "../../state/sessionState";
import { recordingIn } from "../../state/recordings";
import { Say } from "../../ui/Say";
import { useCommand, useLive } from "../meeting/MeetingContext";

type RecordingNews = Extract<Notice, { kind: "recordingEnded" | "recordingGoesOn" | "recorder" }>;

/** What became of a recording by nobody's wish; and to whose browser makes it, that it does. */
export function RecordingNotice({ notice }: { readonly notice: RecordingNews }) {
  const { t } = useTranslation();
  if (notice.kind === "recorder") return <p>{t("recording.notice.recorder")}</p>;
  const { space, recorder, name } = notice;
  const what = notice.kind === "recordingGoesOn" ? "goesOn" : wordOf(notice.reason);
  return (
    <>
      <p>
        {name === null ? (
          <Say k={`recording.notice.${what}Main`} names={{ recorder }} />
        ) : (
          <Say k={`recording.notice.${what}`} names={{ recorder, name }} />
        )}
      </p>
      {notice.kind === "recordingEnded" && <Again space={space} />}
    </>
  );
}

function wordOf(reason: RecordingEnd) {
  switch (reason) {
    case "RECORDER_LEFT":
      return "left";
    case "TOO_LARGE":
      return "tooLarge";
    case "DISK_FULL":
      return "diskFull";
    case "QUOTA_REACHED":
      return "quota";
    default:
      return "failed";
  }
}

function Again({ space }: { readonly space: Space }) {
  const { t } = useTranslation();
  const command = useCommand();
  const live = useLive();
  const there = space === MAIN || live.rooms.some((room) => room.id === space);
  if (!there || recordingIn(live, space)) return null;
  return (
    <Button variant="light" onClick={() => void command("recording.start", { roomId: space })}>
      {t("recording.notice.again")}
    </Button>
  );
}

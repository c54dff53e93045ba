import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog";
import { useLive, useManages, useMeeting } from "../meeting/MeetingContext";
import { RecordingsList } from "./RecordingsList";

/** The recordings of this session that one may watch, without leaving it. */
export default function RecordingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { token } = useMeeting();
  const { roomCode } = useLive();
  const manages = useManages();
  return (
    <Dialog title={t("recording.list.title")} large onClose={onClose}>
      <RecordingsList room={roomCode} token={token} mayRecord={manages} />
    </Dialog>
  );
}

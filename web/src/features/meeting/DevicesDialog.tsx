import { Modal, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Preview } from "../prejoin/Preview";
import { useMeeting } from "./MeetingContext";

/** Which camera and microphone, in the middle of a meeting. */
export function DevicesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { media } = useMeeting();
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t("meeting.toolbar.devices")}</strong>}
      closeButtonProps={{ "aria-label": t("app.close"), size: 44 }}
    >
      <Stack>
        <Preview media={media} />
      </Stack>
    </Modal>
  );
}

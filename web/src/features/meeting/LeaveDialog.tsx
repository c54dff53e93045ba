import { Button, Group, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMeeting } from "./MeetingContext";

export function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const client = useMeeting();
  return (
    <Modal
      opened
      onClose={onClose}
      size="sm"
      title={<strong>{t("meeting.leave.title")}</strong>}
      closeButtonProps={{ "aria-label": t("app.close"), size: 44 }}
    >
      <p>{t("meeting.leave.text")}</p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t("meeting.leave.stay")}
        </Button>
        <Button color="red.9" data-autofocus onClick={() => void client.leave()}>
          {t("meeting.leave.button")}
        </Button>
      </Group>
    </Modal>
  );
}

import { Button, Group, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Room } from "../../protocol/objects";
import { Say } from "../../ui/Say";
import { useCommand, useLive } from "../meeting/MeetingContext";

interface CloseRoomDialogProps {
  readonly room: Room;
  readonly count: number;
  readonly onClose: () => void;
}

export function CloseRoomDialog({ room, count, onClose }: CloseRoomDialogProps) {
  const { t } = useTranslation();
  const command = useCommand();
  const seconds = useLive().settings.closingSeconds;
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        <strong>
          <Say k="breakouts.live.closeTitle" names={{ name: room.name }} />
        </strong>
      }
      closeButtonProps={{ "aria-label": t("app.close"), size: 44 }}
    >
      <p>{t("breakouts.live.closeText", { count, seconds })}</p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button
          color="red.9"
          data-autofocus
          onClick={() => {
            onClose();
            const graceSeconds = count === 0 ? 0 : seconds;
            void command("breakout.room.close", { roomId: room.id, graceSeconds });
          }}
        >
          {t("breakouts.live.closeButton")}
        </Button>
      </Group>
    </Modal>
  );
}

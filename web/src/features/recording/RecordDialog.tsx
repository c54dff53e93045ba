import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Space } from "../../protocol/ids";
import { roomOf } from "../../state/rooms";
import { Dialog } from "../../ui/Dialog";
import { Say } from "../../ui/Say";
import { useCommand, useLive } from "../meeting/MeetingContext";

interface RecordDialogProps {
  readonly space: Space;
  readonly onClose: () => void;
}

/** Asks once before a space is recorded, and says who will know. */
export function RecordDialog({ space, onClose }: RecordDialogProps) {
  const { t } = useTranslation();
  const command = useCommand();
  const [starting, setStarting] = useState(false);
  const room = roomOf(useLive(), space);
  const start = async () => {
    setStarting(true);
    await command("recording.start", { roomId: space });
    onClose();
  };
  return (
    <Dialog
      title={
        room ? (
          <Say k="recording.ask.title" names={{ name: room.name }} />
        ) : (
          t("recording.ask.titleMain")
        )
      }
      onClose={onClose}
    >
      <p>{t("recording.ask.seen")}</p>
      <p>{t("recording.ask.what")}</p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button color="red" data-autofocus loading={starting} onClick={() => void start()}>
          {t("recording.ask.button")}
        </Button>
      </Group>
    </Dialog>
  );
}

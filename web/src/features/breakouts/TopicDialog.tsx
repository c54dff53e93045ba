import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../protocol/objects";
import { Say } from "../../ui/Say";
import { useCommand } from "../meeting/MeetingContext";

interface TopicDialogProps {
  readonly room: Room;
  readonly onClose: () => void;
}

/** The task of a breakout, which its people see. */
export function TopicDialog({ room, onClose }: TopicDialogProps) {
  const { t } = useTranslation();
  const command = useCommand();
  const [topic, setTopic] = useState(room.topic ?? "");
  const save = async () => {
    const payload = { roomId: room.id, topic: topic.trim() };
    if (await command("breakout.room.update", payload)) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        <strong>
          <Say k="breakouts.topic.title" names={{ name: room.name }} />
        </strong>
      }
      closeButtonProps={{ "aria-label": t("app.close"), size: 44 }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Textarea
          label={t("breakouts.topic.label")}
          data-autofocus
          autosize
          minRows={3}
          maxLength={500}
          dir="auto"
          value={topic}
          onChange={(event) => setTopic(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit">{t("breakouts.topic.save")}</Button>
        </Group>
      </form>
    </Modal>
  );
}

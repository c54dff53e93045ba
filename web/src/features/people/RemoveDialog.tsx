import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Participant } from "../../protocol/objects";
import { Say } from "../../ui/Say";
import { useCommand } from "../meeting/MeetingContext";

interface RemoveDialogProps {
  readonly person: Participant;
  readonly onClose: () => void;
}

/** Asked once: whoever is removed has to come in anew. */
export function RemoveDialog({ person, onClose }: RemoveDialogProps) {
  const { t } = useTranslation();
  const command = useCommand();
  const [reason, setReason] = useState("");
  const remove = () => {
    const why = reason.trim();
    onClose();
    void command("participant.remove", {
      participantId: person.id,
      ...(why === "" ? {} : { reason: why }),
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="sm"
      title={
        <strong>
          <Say k="cockpit.people.removeTitle" names={{ name: person.name }} />
        </strong>
      }
      closeButtonProps={{ "aria-label": t("app.close"), size: 44 }}
    >
      <p>{t("cockpit.people.removeText")}</p>
      <TextInput
        label={t("cockpit.people.removeReason")}
        description={t("cockpit.people.removeReasonText")}
        maxLength={500}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button color="red.9" data-autofocus onClick={remove}>
          {t("cockpit.people.removeButton")}
        </Button>
      </Group>
    </Modal>
  );
}

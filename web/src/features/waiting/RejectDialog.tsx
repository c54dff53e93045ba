import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WaitingPerson } from "../../protocol/waiting";
import { Dialog } from "../../ui/Dialog";
import { Say } from "../../ui/Say";
import { useCommand } from "../meeting/MeetingContext";

interface RejectDialogProps {
  readonly person: WaitingPerson;
  readonly onClose: () => void;
}

/** Asked once, with room for a reason that the one who is turned away reads. */
export function RejectDialog({ person, onClose }: RejectDialogProps) {
  const { t } = useTranslation();
  const command = useCommand();
  const [reason, setReason] = useState("");
  const reject = () => {
    const why = reason.trim();
    onClose();
    void command("waiting.reject", {
      participantId: person.id,
      ...(why === "" ? {} : { reason: why }),
    });
  };
  return (
    <Dialog
      title={<Say k="waiting.refuse.title" names={{ name: person.name }} />}
      onClose={onClose}
    >
      <p>{t("waiting.refuse.text")}</p>
      <TextInput
        label={t("waiting.refuse.reason")}
        description={t("waiting.refuse.reasonText")}
        maxLength={500}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button color="red.9" data-autofocus onClick={reject}>
          {t("waiting.refuse.button")}
        </Button>
      </Group>
    </Dialog>
  );
}

import { Button, Group, TextInput } from "@mantine/core";
import type { SyntheticEvent } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Named } from "../../protocol/objects";
import { keepName } from "../../session/browserMemory";
import { Dialog } from "../../ui/Dialog";
import { sentenceOfRefusal } from "../../ui/refusal";
import { Say } from "../../ui/Say";
import { useLive, useMeeting } from "../meeting/MeetingContext";

interface RenameDialogProps {
  readonly person: Named;
  readonly onClose: () => void;
}

/** Another name: one's own, which this browser keeps for the next time, or that of somebody else. */
export function RenameDialog({ person, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const { you } = useLive();
  const client = useMeeting();
  const [name, setName] = useState(person.name);
  const [error, setError] = useState("");
  const [pending, setPending] = useState(false);
  const self = person.id === you.id;
  const rename = async (wanted: string) => {
    setPending(true);
    const answer = await client.ask("participant.rename", {
      name: wanted,
      ...(self ? {} : { participantId: person.id }),
    });
    setPending(false);
    if (answer.success) {
      if (self) keepName(wanted);
      onClose();
    } else {
      setError(sentenceOfRefusal(answer, t));
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === "") setError(t("cockpit.people.renameNeeded"));
    else if (wanted === person.name) onClose();
    else void rename(wanted);
  };
  return (
    <Dialog
      title={
        self ? (
          <span>{t("cockpit.people.renameOwnTitle")}</span>
        ) : (
          <Say k="cockpit.people.renameTitle" names={{ name: person.name }} />
        )
      }
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <TextInput
          label={t("cockpit.people.renameLabel")}
          description={t("cockpit.people.renameText")}
          maxLength={100}
          dir="auto"
          autoComplete={self ? "name" : "off"}
          data-autofocus
          error={error === "" ? null : error}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setError("");
          }}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" loading={pending}>
            {t("cockpit.people.renameButton")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

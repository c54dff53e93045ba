import { Button, Group, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "./Dialog";
import type { Elements } from "./Elements";

/** What is sent along: nothing where nothing was written. */
export interface Reason {
  readonly reason?: string;
}

interface ReasonDialogProps {
  readonly title: ReactNode;
  readonly text: string;
  readonly label: string;
  readonly description: string;
  /** On the button that does it. */
  readonly act: string;
  /** What else is to be chosen. */
  readonly children?: Elements;
  readonly onAct: (reason: Reason) => void;
  readonly onClose: () => void;
}

/** Sends somebody away: asked once, with room for a reason that the person reads. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, text, label, description, act, children, onAct, onClose } = props;
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const done = () => {
    const why = reason.trim();
    onClose();
    onAct(why === "" ? {} : { reason: why });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <TextInput
        label={label}
        description={description}
        maxLength={500}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {children}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button color="red.9" data-autofocus onClick={done}>
          {act}
        </Button>
      </Group>
    </Dialog>
  );
}

import { Button, Group, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SubmitEvent } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KeptRecording } from "../../api/recordings";
import { deleteRecording } from "../../api/recordings";
import { Dialog } from "../../ui/Dialog";
import { sentenceOf } from "../../ui/refusal";
import { Say } from "../../ui/Say";
import { ShareDialog } from "./ShareDialog";
import { useChange } from "./useChange";
import { lengthOf, nameOf } from "./words";

/** What is asked about a recording. */
export type Asked = "rename" | "share" | "delete";

export interface AboutRecording {
  readonly recording: KeptRecording;
  readonly token: string;
  readonly onClose: () => void;
}

export function RecordingDialog({ what, ...about }: AboutRecording & { readonly what: Asked }) {
  switch (what) {
    case "rename":
      return <RenameDialog {...about} />;
    case "share":
      return <ShareDialog {...about} />;
    case "delete":
      return <DeleteDialog {...about} />;
  }
}

function RenameDialog({ recording, token, onClose }: AboutRecording) {
  const { t } = useTranslation();
  const change = useChange(recording, token);
  const [title, setTitle] = useState(nameOf(recording, t));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = title.trim();
    if (words !== "") change.mutate({ title: words }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t("recording.rename.title")} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <TextInput
          label={t("recording.rename.label")}
          value={title}
          maxLength={200}
          dir="auto"
          data-autofocus
          error={
            (title.trim() === "" && t("recording.rename.needed")) ||
            (change.isError && sentenceOf(change.error, t))
          }
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t("recording.rename.button")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** Asks once, and says what is lost. */
function DeleteDialog({ recording, token, onClose }: AboutRecording) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deleteRecording(recording.id, token),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["recordings"] });
      onClose();
    },
  });
  const room = recording.breakoutName;
  const length = lengthOf(recording);
  return (
    <Dialog
      title={<Say k="recording.remove.title" names={{ name: nameOf(recording, t) }} />}
      onClose={onClose}
    >
      <p>
        {room === null ? (
          t("recording.remove.textMain", { length })
        ) : (
          <Say k="recording.remove.text" values={{ length }} names={{ room }} />
        )}
      </p>
      {remove.isError && <p role="alert">{sentenceOf(remove.error, t)}</p>}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t("recording.remove.button")}
        </Button>
      </Group>
    </Dialog>
  );
}

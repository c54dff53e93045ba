import { Button, Group, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sharing } from "../../api/recordings";
import { linkOf } from "../../api/recordings";
import { CopyField } from "../../ui/CopyField";
import { Dialog } from "../../ui/Dialog";
import { sentenceOf } from "../../ui/refusal";
import { Say } from "../../ui/Say";
import type { AboutRecording } from "./RecordingDialogs";
import { useChange } from "./useChange";
import { nameOf } from "./words";

const CHOICES: readonly Sharing[] = ["hosts", "participants", "link"];

/** Who may watch a recording; the choice holds as soon as it is made. */
export function ShareDialog({ recording, token, onClose }: AboutRecording) {
  const { t } = useTranslation();
  const change = useChange(recording, token);
  const known = change.data ?? recording;
  const [chosen, setChosen] = useState(recording.sharing);
  const choose = (sharing: Sharing) => {
    setChosen(sharing);
    change.mutate({ sharing }, { onError: () => setChosen(known.sharing) });
  };
  const link = linkOf(known);
  return (
    <Dialog
      title={<Say k="recording.share.title" names={{ name: nameOf(recording, t) }} />}
      onClose={onClose}
    >
      <Stack gap="md">
        <Radio.Group aria-label={t("recording.share.legend")} value={chosen} onChange={choose}>
          <Stack gap="sm">
            {CHOICES.map((one) => (
              <Radio
                key={one}
                value={one}
                size="md"
                label={t(`recording.share.${one}`)}
                description={t(`recording.share.${one}Text`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {change.isError && <p role="alert">{sentenceOf(change.error, t)}</p>}
        {chosen === "link" && link !== null && (
          <CopyField
            label={t("recording.share.linkLabel")}
            text={t("recording.share.linkPasses")}
            value={link}
          />
        )}
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{t("recording.share.done")}</Button>
      </Group>
    </Dialog>
  );
}

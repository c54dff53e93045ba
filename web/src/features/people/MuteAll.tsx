import { Button } from "@mantine/core";
import { IconMicrophoneOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Participant } from "../../protocol/objects";
import { manages } from "../../state/plan";
import { useCommand, useLive } from "../meeting/MeetingContext";
import classes from "./People.module.css";

/** Everybody's microphone in this space off, but those of hosts; they may turn them on again. */
export function MuteAll({ people }: { readonly people: readonly Participant[] }) {
  const { t } = useTranslation();
  const { space } = useLive();
  const command = useCommand();
  const [muted, setMuted] = useState<number | null>(null);
  const speaking = people.some((one) => one.audio && !manages(one));
  const mute = async () => {
    const answer = await command("participant.mute.all", { space });
    if (answer) setMuted(answer.muted);
  };
  return (
    <>
      <Button
        fullWidth
        variant="default"
        leftSection={<IconMicrophoneOff size={18} aria-hidden />}
        disabled={!speaking}
        onClick={() => void mute()}
      >
        {t("cockpit.people.muteAll")}
      </Button>
      <p role="status" className={classes.said}>
        {muted !== null && t("cockpit.people.muted", { count: muted })}
      </p>
    </>
  );
}

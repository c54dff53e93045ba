import { Button } from "@mantine/core";
import { IconSpeakerphone } from "@tabler/icons-react";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { clockText } from "../../state/clock";
import { Say } from "../../ui/Say";
import banner from "../breakouts/Banner.module.css";
import { useMeeting, useSession } from "../meeting/MeetingContext";
import { useTimed } from "../meeting/useNow";
import { useVoice } from "./useVoice";

/** A host speaks to all rooms: said to those who hear it, and to the one who speaks. */
export function VoiceBanner() {
  const heard = useSession((state) => state.live?.voice ?? null);
  const { t } = useTranslation();
  const { store } = useMeeting();
  const { state, stop } = useVoice();
  const ended = state.is === "silent" ? state.ended : undefined;
  useEffect(() => {
    if (ended) store.tell({ event: "local.problem", text: t(`cockpit.voice.ended.${ended}`) });
  }, [ended, store, t]);
  return (
    <>
      {heard && <Heard from={heard.from} />}
      {state.is === "speaking" && (
        <Speaking since={state.since} recipients={state.recipients} onStop={stop} />
      )}
    </>
  );
}

function Heard({ from }: { readonly from: string }) {
  const { t } = useTranslation();
  const { ears } = useMeeting();
  const problem = useSyncExternalStore(ears.subscribe, ears.problem);
  return (
    <div className={banner.banner} role="status" data-voice="heard">
      <IconSpeakerphone size={22} aria-hidden />
      <span>
        <strong>
          <Say k="cockpit.voice.heard" names={{ name: from }} />
        </strong>
        {problem && <span>{` ${t(`cockpit.voice.problem.${problem}`)}`}</span>}
      </span>
    </div>
  );
}

interface SpeakingProps {
  readonly since: number;
  readonly recipients: number;
  readonly onStop: () => void;
}

function Speaking({ since, recipients, onStop }: SpeakingProps) {
  const { t } = useTranslation();
  const seconds = useTimed((now) => Math.max(0, Math.floor((now - since) / 1000)));
  return (
    <div className={banner.banner} data-voice="speaking">
      <IconSpeakerphone size={22} aria-hidden />
      <span role="status">{t("cockpit.voice.speaking", { count: recipients })}</span>
      <span aria-hidden>{clockText(seconds)}</span>
      <Button color="red.9" onClick={onStop}>
        {t("cockpit.voice.stopShort")}
      </Button>
    </div>
  );
}

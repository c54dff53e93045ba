import { useCallback, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { sentenceOfRefusal } from "../../ui/refusal";
import { useMeeting } from "../meeting/MeetingContext";

/** One's own voice to all breakouts, and what begins and ends it. */
export function useVoice() {
  const { t } = useTranslation();
  const { voice, store } = useMeeting();
  const state = useSyncExternalStore(voice.subscribe, voice.get);
  const start = useCallback(async () => {
    const refusal = await voice.start();
    if (refusal === null) return;
    const text =
      refusal.is === "refused"
        ? sentenceOfRefusal(refusal.refusal, t)
        : refusal.is === "device"
          ? t(`prejoin.problem.microphone.${refusal.problem}`)
          : t("cockpit.voice.cannotRecord");
    store.tell({ event: "local.problem", text });
  }, [store, t, voice]);
  const stop = useCallback(() => void voice.stop(), [voice]);
  return { state, start, stop };
}

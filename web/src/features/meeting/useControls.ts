import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useLocalMedia } from "../../media/useLocalMedia";
import { keepDeviceChoice } from "../../session/browserMemory";
import { useCommand, useMeeting, useSession } from "./MeetingContext";

/** Whether this browser can share a screen: phones cannot. */
function screensCanBeShared(): boolean {
  const devices = navigator.mediaDevices as Partial<MediaDevices> | undefined;
  return devices?.getDisplayMedia !== undefined;
}

/** What the toolbar and the keys do to one's own devices and hand. */
export function useControls() {
  const { t } = useTranslation();
  const { media, store } = useMeeting();
  const command = useCommand();
  const local = useLocalMedia(media);
  const hand = useSession((state) => state.live?.you.hand ?? false);

  /** Keeps the choice, and says why a device did not start. */
  const settle = useCallback(() => {
    const state = media.get();
    keepDeviceChoice(state);
    return state;
  }, [media]);

  const toggleMicrophone = useCallback(() => {
    void media.setMicrophone(!media.get().microphoneOn).then(() => {
      const { microphoneProblem: problem, microphoneOn } = settle();
      if (problem === null || microphoneOn) return;
      store.tell({ event: "local.problem", text: t(`prejoin.problem.microphone.${problem}`) });
    });
  }, [media, settle, store, t]);

  const toggleCamera = useCallback(() => {
    void media.setCamera(!media.get().cameraOn).then(() => {
      const { cameraProblem: problem, cameraOn } = settle();
      if (problem === null || cameraOn) return;
      store.tell({ event: "local.problem", text: t(`prejoin.problem.camera.${problem}`) });
    });
  }, [media, settle, store, t]);

  const toggleHand = useCallback(
    () => void command(hand ? "hand.lower" : "hand.raise", {}),
    [command, hand],
  );

  const toggleShare = useCallback(() => {
    if (media.get().screen) media.stopScreen();
    else void media.shareScreen();
  }, [media]);

  const canShare = screensCanBeShared();
  return { local, toggleMicrophone, toggleCamera, toggleHand, toggleShare, canShare };
}

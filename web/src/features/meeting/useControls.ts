import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLocalMedia } from "../../media/useLocalMedia";
import { keepDeviceChoice } from "../../session/browserMemory";
import { MAIN } from "../../protocol/ids";
import type { Permission } from "../../protocol/objects";
import type { Barred, Bars } from "../../state/rights";
import { barsOf } from "../../state/rights";
import { useCommand, useMeeting, useSession } from "./MeetingContext";

const NO_PERMISSIONS: readonly Permission[] = [];

/** Whether this browser can share a screen: phones cannot. */
function screensCanBeShared(): boolean {
  const devices = navigator.mediaDevices as Partial<MediaDevices> | undefined;
  return devices?.getDisplayMedia !== undefined;
}

/** What the room keeps to those who manage. */
function useBars(): Bars {
  const roomType = useSession(({ live }) => live?.roomType ?? "meeting");
  const space = useSession(({ live }) => live?.space ?? MAIN);
  const permissions = useSession(({ live }) => live?.permissions ?? NO_PERMISSIONS);
  return useMemo(() => barsOf({ roomType, space, permissions }), [roomType, space, permissions]);
}

/** What the toolbar and the keys do to one's own devices and hand. */
export function useControls() {
  const { t } = useTranslation();
  const { media, store } = useMeeting();
  const command = useCommand();
  const local = useLocalMedia(media);
  const hand = useSession((state) => state.live?.you.hand ?? false);

  const bars = useBars();

  /** Says why it is not for this person, if so. */
  const stopped = useCallback(
    (why: Barred | null) => {
      if (why !== null) store.tell({ event: "local.problem", text: t(`cockpit.barred.${why}`) });
      return why !== null;
    },
    [store, t],
  );

  /** Keeps the choice, and says why a device did not start. */
  const settle = useCallback(() => {
    const state = media.get();
    keepDeviceChoice(state);
    return state;
  }, [media]);

  const toggleMicrophone = useCallback(() => {
    if (stopped(bars.microphone)) return;
    void media.setMicrophone(!media.get().microphoneOn).then(() => {
      const { microphoneProblem: problem, microphoneOn } = settle();
      if (problem === null || microphoneOn) return;
      store.tell({ event: "local.problem", text: t(`prejoin.problem.microphone.${problem}`) });
    });
  }, [bars.microphone, media, settle, stopped, store, t]);

  const toggleCamera = useCallback(() => {
    if (stopped(bars.camera)) return;
    void media.setCamera(!media.get().cameraOn).then(() => {
      const { cameraProblem: problem, cameraOn } = settle();
      if (problem === null || cameraOn) return;
      store.tell({ event: "local.problem", text: t(`prejoin.problem.camera.${problem}`) });
    });
  }, [bars.camera, media, settle, stopped, store, t]);

  const toggleHand = useCallback(
    () => void command(hand ? "hand.lower" : "hand.raise", {}),
    [command, hand],
  );

  const toggleShare = useCallback(() => {
    if (media.get().screen) media.stopScreen();
    else if (!stopped(bars.share)) void media.shareScreen();
  }, [bars.share, media, stopped]);

  const canShare = screensCanBeShared();
  return { local, bars, toggleMicrophone, toggleCamera, toggleHand, toggleShare, canShare };
}

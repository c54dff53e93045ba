import { useEffect, useRef } from "react";
import { barsOf, hasBreakoutsPanel } from "../../state/rights";
import { keyOf } from "../../ui/keys";
import { useMeeting, useSession } from "./MeetingContext";
import { shortcutOf, targetOf } from "./shortcuts";
import { useControls } from "./useControls";
import type { Panel } from "./usePanel";

interface Actions {
  readonly toggle: (panel: Panel) => void;
  readonly close: () => void;
  readonly showKeys: () => void;
}

/** The keys of the stage, Space-to-talk among them. */
export function useShortcuts(actions: Actions): void {
  const { media, store } = useMeeting();
  const controls = useControls();
  const hasBreakouts = useSession(({ live }) => live !== null && hasBreakoutsPanel(live));
  const act = useRef({ ...actions, ...controls, hasBreakouts });
  useEffect(() => {
    act.current = { ...actions, ...controls, hasBreakouts };
  });
  useEffect(() => {
    let talking = false;
    let covered = false;
    const mayNotSpeak = () => {
      const { live } = store.get();
      return live !== null && barsOf(live).microphone !== null;
    };
    // Looked at before anybody else hears of the key: Escape closes a menu, and only the menu.
    const before = () => {
      covered = somethingIsOver();
    };
    const down = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented || covered) return;
      const shortcut = shortcutOf(keyOf(event), event, targetOf(document.activeElement));
      const now = act.current;
      switch (shortcut) {
        case null:
          return;
        case "microphone": {
          now.toggleMicrophone();
          return;
        }
        case "camera": {
          now.toggleCamera();
          return;
        }
        case "hand": {
          now.toggleHand();
          return;
        }
        case "breakouts": {
          if (now.hasBreakouts) now.toggle("breakouts");
          return;
        }
        case "chat":
        case "people":
          event.preventDefault(); // or the letter lands in the field that gets the focus
          {
            now.toggle(shortcut);
            return;
          }
        case "keys": {
          now.showKeys();
          return;
        }
        case "close": {
          now.close();
          return;
        }
        case "talk":
          event.preventDefault();
          if (media.get().microphoneOn || mayNotSpeak()) return;
          talking = true;
          void media.setMicrophone(true);
      }
    };
    const up = (event: KeyboardEvent) => {
      if (keyOf(event) === " " && talking) release();
    };
    const release = () => {
      if (!talking) return;
      talking = false;
      void media.setMicrophone(false);
    };
    window.addEventListener("keydown", before, { capture: true });
    window.addEventListener("keydown", down);
    window.addEventListener("keyup", up);
    window.addEventListener("blur", release);
    return () => {
      window.removeEventListener("keydown", before, { capture: true });
      window.removeEventListener("keydown", down);
      window.removeEventListener("keyup", up);
      window.removeEventListener("blur", release);
    };
  }, [media, store]);
}

/** A menu, a list or a dialog is open, whose keys these are, wherever the focus is. */
function somethingIsOver(): boolean {
  const over = document.querySelectorAll("[role=menu], [role=listbox], [role=dialog]");
  return [...over].some((one) => one.checkVisibility());
}

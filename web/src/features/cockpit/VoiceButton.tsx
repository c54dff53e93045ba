import { ActionIcon } from "@mantine/core";
import { IconMicrophone, IconPlayerStopFilled } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useVoice } from "./useVoice";

const HELD_FROM_MILLIS = 500;

/** Speaks to all rooms: for as long as it is held, or from one press to the next. */
export function VoiceButton() {
  const { t } = useTranslation();
  const { state, start, stop } = useVoice();
  const pressed = useRef<{ at: number; began: boolean } | null>(null);
  const silent = state.is === "silent";
  const press = () => {
    pressed.current = { at: performance.now(), began: silent };
    if (silent) void start();
  };
  const release = () => {
    const was = pressed.current;
    pressed.current = null;
    if (!was) return;
    const held = performance.now() - was.at > HELD_FROM_MILLIS;
    if (held || !was.began) stop();
  };
  return (
    <ActionIcon
      size={44}
      variant={silent ? "default" : "filled"}
      color={silent ? "gray" : "red"}
      aria-label={t(silent ? "cockpit.voice.start" : "cockpit.voice.stop")}
      aria-pressed={!silent}
      title={t("cockpit.voice.hint")}
      onPointerDown={press}
      onPointerUp={release}
      onPointerCancel={release}
      onClick={(event) => {
        if (event.detail !== 0) return; // a pointer's, which press and release have seen to
        if (silent) void start();
        else stop();
      }}
    >
      {silent ? <IconMicrophone size={20} /> : <IconPlayerStopFilled size={18} />}
    </ActionIcon>
  );
}

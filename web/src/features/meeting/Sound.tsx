import { Button } from "@mantine/core";
import { IconVolume } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMeeting, useMeshVersion } from "./MeetingContext";
import classes from "./Sound.module.css";

/** The voices of the others in the space: nobody else's. */
export function Sound() {
  const { t } = useTranslation();
  const { mesh } = useMeeting();
  useMeshVersion();
  const [held, setHeld] = useState(false);
  const [tries, setTries] = useState(0);
  const voices = mesh.active().flatMap(([id, link]) => {
    const { audio } = link.received();
    return audio && link.connected ? [{ id, audio }] : [];
  });
  return (
    <>
      {voices.map(({ id, audio }) => (
        <Voice key={`${id} ${tries}`} track={audio} onHeld={() => setHeld(true)} />
      ))}
      {held && (
        <div className={classes.held} role="alert">
          <span>{t("meeting.notice.sound")}</span>
          <Button
            leftSection={<IconVolume size={18} />}
            onClick={() => {
              setHeld(false);
              setTries(tries + 1);
            }}
          >
            {t("meeting.notice.soundOn")}
          </Button>
        </div>
      )}
    </>
  );
}

interface VoiceProps {
  readonly track: MediaStreamTrack;
  readonly onHeld: () => void;
}

function Voice({ track, onHeld }: VoiceProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const held = useRef(onHeld);
  useEffect(() => {
    held.current = onHeld;
  });
  useEffect(() => {
    const element = audio.current;
    if (!element) return;
    element.srcObject = new MediaStream([track]);
    element.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === "NotAllowedError") held.current();
    });
    return () => {
      element.srcObject = null;
    };
  }, [track]);
  return <audio ref={audio} autoPlay />;
}

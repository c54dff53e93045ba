import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { findLength } from "../../media/recording/findLength";
import classes from "./Recordings.module.css";

interface PlayerProps {
  readonly url: string;
  readonly label: string;
  /** What to say when it cannot be played. */
  readonly failed?: "recording.list.cannotPlay" | "recording.watch.failed";
}

/** Plays a recording in the page. */
export function Player({ url, label, failed: words = "recording.list.cannotPlay" }: PlayerProps) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => (video.current ? findLength(video.current) : undefined), []);
  return (
    <>
      <video
        ref={video}
        className={classes.player}
        src={url}
        controls
        playsInline
        preload="metadata"
        aria-label={label}
        onError={() => setFailed(true)}
      />
      {failed && (
        <p role="alert" className={classes.problem}>
          {t(words)}
        </p>
      )}
    </>
  );
}

import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { findLength } from "../../media/recording/findLength";
import classes from "./Recordings.module.css";

interface PlayerProps {
  /** Where the file is. The list names another address each time; the first one is kept. */
  readonly url: string;
  readonly label: string;
  /** What to say when it cannot be played. */
  readonly failed?: "recording.list.cannotPlay" | "recording.watch.failed";
}

/** Plays a recording in the page. */
export function Player({ url, label, failed: words = "recording.list.cannotPlay" }: PlayerProps) {
  const { t } = useTranslation();
  const player = useRef<HTMLVideoElement>(null);
  // Whoever watches is not sent back to the beginning when the list is read anew.
  const [source, setSource] = useState(url);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const video = player.current;
    if (!video) return;
    const forget = findLength(video);
    // Not before it is on the page: an error before that would not be heard.
    video.src = source;
    return forget;
  }, [source]);
  const onError = () => {
    if (url === source) setFailed(true);
    else setSource(url); // the address of before is no longer good, as after some hours
  };
  return (
    <>
      <video
        ref={player}
        className={classes.player}
        controls
        playsInline
        preload="metadata"
        aria-label={label}
        onError={onError}
      />
      {failed && (
        <p role="alert" className={classes.problem}>
          {t(words)}
        </p>
      )}
    </>
  );
}

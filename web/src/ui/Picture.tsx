import { useEffect, useRef, useState } from "react";
import classes from "./Picture.module.css";

interface PictureProps {
  readonly track: MediaStreamTrack;
  /** As in a mirror: for one's own camera only. */
  readonly mirrored?: boolean;
  readonly fit: "cover" | "contain";
}

/** A video track on the page, seen from its first frame on. The sound goes another way. */
export function Picture({ track, mirrored = false, fit }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [shown, setShown] = useState<MediaStreamTrack | null>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = new MediaStream([track]);
    element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
      setShown(null);
    };
  }, [track]);
  return (
    <video
      ref={video}
      className={classes.picture}
      data-mirrored={mirrored}
      data-fit={fit}
      data-shown={shown === track}
      onLoadedData={() => setShown(track)}
      autoPlay
      muted
      playsInline
      disablePictureInPicture
      aria-hidden
      tabIndex={-1}
    />
  );
}

import { useEffect, useState } from "react";
import { LevelMeter } from "./level";

/** The level of a microphone, ten times a second, in steps that are worth drawing. */
export function useLevel(track: MediaStreamTrack | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return;
    const meter = new LevelMeter();
    meter.listen(track);
    const timer = setInterval(() => setLevel(Math.round(meter.level() * 20) / 20), 100);
    return () => {
      clearInterval(timer);
      meter.close();
      setLevel(0);
    };
  }, [track]);
  return level;
}

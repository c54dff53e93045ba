import { useEffect, useState } from "react";

/** This client's time, often enough for a countdown in seconds; it stands still while not needed. */
export function useNow(running: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 200);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}

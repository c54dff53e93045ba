import { useCallback, useSyncExternalStore } from "react";

const TICK_MILLIS = 200;

/* One timer for everything on the page that counts, however many rooms that is. */
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = Date.now();
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    timer = setInterval(tick, TICK_MILLIS);
    now = Date.now();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

const subscribeToNothing = () => () => undefined;

/**
 * Something that follows from this client's time. The component is shown anew only when that
 * changes: what counts in seconds, once a second.
 */
export function useTimed<Value extends string | number | boolean | null>(
  select: (now: number) => Value,
  running = true,
): Value {
  const value = useCallback(() => {
    const late = Date.now() - now;
    if (late > TICK_MILLIS || late < 0) now = Date.now(); // nobody has watched it for a while
    return select(now);
  }, [select]);
  return useSyncExternalStore(running ? subscribe : subscribeToNothing, value);
}

/** This client's time, often enough for a countdown in seconds; it stands still while not needed. */
export function useNow(running: boolean): number {
  return useTimed((time) => time, running);
}

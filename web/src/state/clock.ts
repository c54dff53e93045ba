import type { Instant } from "../protocol/ids";

/** How far the server's clock is ahead of this one, in milliseconds, as estimated so far. */
export interface Clock {
  readonly samples: readonly number[];
  readonly offset: number;
}

const KEPT = 12;

/**
 * Learns from one `serverTime`. Each sample is the true offset less the time that the message
 * travelled, so that the largest of the last ones is the nearest to the truth.
 */
export function learn(clock: Clock, serverTime: Instant | undefined, receivedAt: number): Clock {
  const server = serverTime === undefined ? NaN : Date.parse(serverTime);
  if (Number.isNaN(server)) return clock;
  const samples = [...clock.samples, server - receivedAt].slice(-KEPT);
  return { samples, offset: Math.max(...samples) };
}

/** Milliseconds until `instant` on the server's clock; never negative. */
export function millisUntil(clock: Clock, instant: Instant, now: number): number {
  return Math.max(0, Date.parse(instant) - (now + clock.offset));
}

/** Milliseconds since `instant` on the server's clock; never negative. */
export function millisSince(clock: Clock, instant: Instant, now: number): number {
  return Math.max(0, now + clock.offset - Date.parse(instant));
}

/** Whole seconds as a person counts them down: 9.2 s left reads 10, zero only at the end. */
export function secondsLeft(millis: number): number {
  return Math.ceil(millis / 1000);
}

/** `4:05`, or `1:02:09` from an hour on. */
export function clockText(totalSeconds: number): string {
  const seconds = String(totalSeconds % 60).padStart(2, "0");
  const minutes = Math.floor(totalSeconds / 60);
  if (minutes < 60) return `${minutes}:${seconds}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${seconds}`;
}

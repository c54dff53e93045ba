import type { Instant } from "../protocol/ids";

/** How far the server's clock is ahead of this one, in milliseconds, as estimated so far. */
export interface Clock {
  readonly samples: readonly number[];
  readonly offset: number;
  /** When the latest sample was taken, on this clock. */
  readonly latestAt?: number;
}

const KEPT = 12;
/** A clock was set anew if so many samples in a row agree, and are far from those before. */
const AGREEING = 3;
const CLOSE_MILLIS = 250;
const FAR_MILLIS = 5_000;
/** Messages that come together are one sample: the best of them. */
const BURST_MILLIS = 100;

/**
 * Learns from one `serverTime`. Each sample is the true offset less the time that the message
 * travelled, so that the largest of the last ones is the nearest to the truth. Messages that waited
 * while the page slept are late, which makes their samples small: they do no harm, many as they
 * are. A clock that was put forward makes them all small alike, and is believed then.
 */
export function learn(clock: Clock, serverTime: Instant | undefined, receivedAt: number): Clock {
  const server = serverTime === undefined ? NaN : Date.parse(serverTime);
  if (Number.isNaN(server)) return clock;
  const sample = server - receivedAt;
  const { samples: before, latestAt = -Infinity } = clock;
  const burst = before.length > 0 && Math.abs(receivedAt - latestAt) < BURST_MILLIS;
  const samples = burst
    ? [...before.slice(0, -1), Math.max(before.at(-1) ?? sample, sample)]
    : [...before, sample].slice(-KEPT);
  const taken = { latestAt: receivedAt };
  const latest = samples.slice(-AGREEING);
  const high = Math.max(...latest);
  const agree = latest.length === AGREEING && high - Math.min(...latest) <= CLOSE_MILLIS;
  const offset = Math.max(...samples);
  if (agree && offset - high > FAR_MILLIS) return { ...taken, samples: latest, offset: high };
  return { ...taken, samples, offset };
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

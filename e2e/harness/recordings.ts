import type { Rest } from "./rest.ts";
import { until } from "./until.ts";

/** A recording as the list of them has it. */
export interface Kept {
  readonly id: string;
  readonly session: string;
  readonly space: string;
  readonly breakoutName: string | null;
  readonly fileName: string;
  readonly title: string | null;
  readonly durationSeconds: number | null;
  readonly sizeBytes: number;
  readonly status: "recording" | "ready" | "empty";
  readonly sharing: string;
  readonly url: string;
}

/** A room's recordings, the newest first. */
export async function recordingsOf(rest: Rest, code: string): Promise<readonly Kept[]> {
  const path = `/api/recordings?room=${code}`;
  return (await rest.must<{ recordings: Kept[] }>("GET", path)).recordings;
}

/** Waits until the newest recording has reached the server in so many parts from now on. */
export function grows(rest: Rest, code: string, parts: number): Promise<Kept> {
  const sizes = new Set<number>();
  return until(
    `the recording grows ${parts} times`,
    async () => {
      const [newest] = await recordingsOf(rest, code);
      if (newest && newest.sizeBytes > 0) sizes.add(newest.sizeBytes);
      return newest && sizes.size >= parts
        ? { done: newest }
        : { notYet: `its sizes were ${[...sizes].join(", ")}; ${JSON.stringify(newest)}` };
    },
    { within: 60_000, every: 200 },
  );
}

/** Waits until all of a room's recordings are whole; the oldest first. */
export function allReady(rest: Rest, code: string, count: number): Promise<readonly Kept[]> {
  return until(
    `${count} recordings are whole`,
    async () => {
      const found = await recordingsOf(rest, code);
      const ready = found.filter(({ status }) => status === "ready");
      return ready.length === count && found.length === count
        ? { done: [...found].reverse() }
        : { notYet: JSON.stringify(found) };
    },
    { within: 90_000, every: 200 },
  );
}

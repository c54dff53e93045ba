import { describe, expect, it } from "vitest";
import type { KeptRecording } from "../../api/recordings";
import { bySession, lengthOf, sizeOf } from "./words";

const kept = (id: string, session: string, startedAt: string) =>
  ({ id, session, startedAt, durationSeconds: 3_725.4 }) as unknown as KeptRecording;

describe("the list of recordings", () => {
  it("has those of one session together, under the time of its first one", () => {
    const sittings = bySession([
      kept("c", "s-2", "2026-11-26T10:00:00Z"),
      kept("b", "s-1", "2026-11-25T10:30:00Z"),
      kept("a", "s-1", "2026-11-25T10:00:00Z"),
    ]);
    expect(
      sittings.map(({ since, recordings }) => [since, recordings.map((one) => one.id)]),
    ).toEqual([
      ["2026-11-26T10:00:00Z", ["c"]],
      ["2026-11-25T10:00:00Z", ["b", "a"]],
    ]);
  });

  it("says how long and how large they are", () => {
    expect(lengthOf(kept("a", "s", ""))).toBe("1:02:05");
    expect(sizeOf(8_240_000, "en")).toBe("8.2 MB");
    expect(sizeOf(123_400_000, "en")).toBe("123 MB");
    expect(sizeOf(1_540_000_000, "en")).toBe("1.5 GB");
  });
});

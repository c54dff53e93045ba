import { describe, expect, it } from "vitest";
import type { Clock } from "./clock";
import { clockText, learn, millisUntil, secondsLeft } from "./clock";
import { at, NOON } from "./storyKit";

const UNKNOWN = { samples: [], offset: 0 };

describe("the clock", () => {
  it("takes the sample that travelled least: 40 ms rather than 900 ms", () => {
    const slow = learn(UNKNOWN, at(10), NOON + 900);
    const fast = learn(slow, at(20), NOON + 10_040);
    expect(fast.offset).toBe(9_960);
  });

  it("counts down on the server's time, wherever this one stands", () => {
    const behind = learn(UNKNOWN, at(0), NOON - 3_600_000);
    expect(millisUntil(behind, at(90), NOON - 3_600_000)).toBe(90_000);
  });

  const TEN_MINUTES = 600_000;
  /** Ticks of a server, once a second from second 0 on, that each take `travel` milliseconds. */
  const ticks = (clock: Clock, count: number, off: number, travel: (tick: number) => number) =>
    Array.from({ length: count }, (_, tick) => tick).reduce(
      (now, tick) => learn(now, at(tick), NOON + tick * 1000 + travel(tick) + off),
      clock,
    );

  it.each([TEN_MINUTES, -TEN_MINUTES])(
    "is right within 1 s on a client that is %i ms off",
    (off) => {
      const clock = ticks(UNKNOWN, 20, off, (tick) => 40 + (tick % 5) * 150);
      const shown = millisUntil(clock, at(300), NOON + 20_000 + off);
      expect(Math.abs(shown - 280_000)).toBeLessThan(1_000);
    },
  );

  it("is right within 1 s after a minute asleep, whose ticks all come at once", () => {
    const awake = ticks(UNKNOWN, 20, TEN_MINUTES, () => 40);
    const slept = Array.from({ length: 60 }, (_, tick) => 20 + tick).reduce(
      (now, tick) => learn(now, at(tick), NOON + 80_000 + TEN_MINUTES),
      awake,
    );
    // Before the first message, after it, and after the last of them.
    for (const clock of [awake, learn(awake, at(20), NOON + 80_000 + TEN_MINUTES), slept]) {
      const shown = millisUntil(clock, at(300), NOON + 80_000 + TEN_MINUTES);
      expect(Math.abs(shown - 220_000)).toBeLessThan(100);
    }
  });

  it("is right again after three ticks when the client's clock was put forward", () => {
    const before = ticks(UNKNOWN, 12, 0, () => 40);
    const after = ticks(before, 3, TEN_MINUTES, () => 40);
    expect(Math.abs(after.offset + TEN_MINUTES)).toBeLessThan(1_000);
  });

  it("is right at once when the client's clock was put back", () => {
    const before = ticks(UNKNOWN, 12, 0, () => 40);
    expect(learn(before, at(12), NOON + 12_040 - TEN_MINUTES).offset).toBe(TEN_MINUTES - 40);
  });

  it("leaves a time alone that is not one", () => {
    expect(learn(UNKNOWN, "soon", NOON)).toBe(UNKNOWN);
  });

  it("shows zero only at the end", () => {
    expect([9_999, 9_000, 1, 0].map(secondsLeft)).toEqual([10, 9, 1, 0]);
  });

  it("writes hours only when there are any", () => {
    expect([5, 245, 3_729].map(clockText)).toEqual(["0:05", "4:05", "1:02:09"]);
  });
});

import { describe, expect, it } from "vitest";
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

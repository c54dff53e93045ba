import { describe, expect, it } from "vitest";
import type { CommonTime, TimeSeen } from "./timers";
import { timeWord } from "./timers";

const until = (seconds: number): CommonTime => ({
  is: "running",
  endsAt: new Date(Date.UTC(2026, 0, 1) + seconds * 1_000).toISOString(),
});
/** A time that ends after `end` seconds, looked at after `at`. */
const runs = (end: number, at: number): TimeSeen => ({ time: until(end), seconds: end - at });
const stands = (seconds: number): TimeSeen => ({ time: { is: "paused", seconds }, seconds });
const NONE: TimeSeen = { time: { is: "none" }, seconds: 0 };

describe("what is said about a time", () => {
  it("is nothing while it only goes on", () => {
    expect(timeWord(runs(600, 0), runs(600, 1))).toBeNull();
    expect(timeWord(stands(600), stands(600))).toBeNull();
  });

  it("is that it stands still, and that it goes on", () => {
    expect(timeWord(runs(600, 10), stands(590))).toBe("paused");
    expect(timeWord(stands(590), runs(700, 110))).toBe("goesOn");
  });

  it("is that it is longer, shorter, or new", () => {
    expect(timeWord(runs(600, 10), runs(660, 10))).toBe("changed");
    expect(timeWord(stands(600), stands(660))).toBe("changed");
    expect(timeWord(NONE, runs(600, 0))).toBe("changed");
  });

  it("is that the last minute has begun, once", () => {
    expect(timeWord(runs(600, 539), runs(600, 540))).toBe("lastMinute");
    expect(timeWord(runs(600, 540), runs(600, 541))).toBeNull();
  });

  it("is left to the countdown when the rooms close in a moment", () => {
    expect(timeWord(runs(600, 10), runs(20, 10))).toBeNull();
    expect(timeWord(runs(20, 10), NONE)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import type { BreakoutConfig } from "../protocol/objects";
import { countdownsWith, FIRST_OPTIONS, optionsOf } from "./options";

describe("the options of a plan", () => {
  const config: BreakoutConfig = {
    ...FIRST_OPTIONS,
    allowReturnToMain: false,
    assignment: "random",
    rules: null,
  };

  it("are those of the set, and nothing else of it", () => {
    expect(optionsOf(config)).toEqual({ ...FIRST_OPTIONS, allowReturnToMain: false });
  });

  it("are the usual ones before there is a set", () => {
    expect(optionsOf(null)).toEqual(FIRST_OPTIONS);
  });

  it("keep a countdown that is none of the usual ones", () => {
    expect(countdownsWith(9)).toEqual([0, 5, 9, 10, 30]);
    expect(countdownsWith(5)).toEqual([0, 5, 10, 30]);
  });
});

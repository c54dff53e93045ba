import { describe, expect, it } from "vitest";
import { alternativesTo, checkCode, codeFromName, tidyCode } from "./roomCode";

describe("a room's code", () => {
  it.each([
    ["", "empty"],
    ["ABC", "short"],
    ["MATH101", "fine"],
    ["A-B-C-D", "fine"],
    ["MATH_101", "characters"],
    ["A".repeat(21), "long"],
  ])("%j is %s", (code, verdict) => {
    expect(checkCode(code)).toBe(verdict);
  });

  it("is upper-case, with hyphens for spaces", () => {
    expect(tidyCode("math 101")).toBe("MATH-101");
  });

  it("can be taken from a name", () => {
    expect(codeFromName("  Économie & Droit 2 ")).toBe("ECONOMIE-DROIT-2");
    expect(codeFromName("数学")).toBe("");
  });

  it("has alternatives that keep the rule", () => {
    for (const one of alternativesTo("ABCDEFGHIJKLMNOPQRST", 2026))
      expect(checkCode(one)).toBe("fine");
    expect(alternativesTo("MATH101", 2026)).toEqual([
      "MATH101-2026",
      "MATH101-FALL",
      "MATH101-SPRING",
      "MATH101-2",
    ]);
  });
});

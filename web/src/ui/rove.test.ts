import { describe, expect, it } from "vitest";
import { stepOf, stopAt } from "./rove";

describe("the arrows in a list that is one stop", () => {
  it("go on and back, as the list is read", () => {
    expect(stepOf("ArrowRight", false)).toBe(1);
    expect(stepOf("ArrowRight", true)).toBe(-1);
    expect(stepOf("ArrowLeft", true)).toBe(1);
    expect(stepOf("ArrowDown", true)).toBe(1);
    expect(stepOf("ArrowUp", false)).toBe(-1);
  });

  it("end at the ends, where Home and End lead at once", () => {
    expect(stopAt(0, 3, -1)).toBe(0);
    expect(stopAt(2, 3, 1)).toBe(2);
    expect(stopAt(0, 3, 1)).toBe(1);
    expect(stopAt(1, 3, "last")).toBe(2);
    expect(stopAt(1, 3, "first")).toBe(0);
  });

  it("are nothing else's business", () => {
    for (const key of ["Tab", "Enter", " ", "l", "PageDown"]) expect(stepOf(key, false)).toBeNull();
  });
});

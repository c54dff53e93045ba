import { describe, expect, it } from "vitest";
import type { BreakoutId, Space } from "../../protocol/ids";
import { MAIN } from "../../protocol/ids";
import { carryStep } from "./carrying";

const A = "b-a" as BreakoutId;
const B = "b-b" as BreakoutId;
const columns: readonly Space[] = [MAIN, A, B];

describe("a person carried by keyboard", () => {
  it("goes from column to column, in the order of the list, and ends at its ends", () => {
    expect(carryStep("ArrowUp", B, columns, false)).toEqual({ kind: "over", space: A });
    expect(carryStep("ArrowDown", A, columns, false)).toEqual({ kind: "over", space: B });
    expect(carryStep("ArrowDown", B, columns, false)).toEqual({ kind: "over", space: B });
    expect(carryStep("ArrowUp", MAIN, columns, false)).toEqual({ kind: "over", space: MAIN });
    expect(carryStep("Home", B, columns, false)).toEqual({ kind: "over", space: MAIN });
    expect(carryStep("End", MAIN, columns, false)).toEqual({ kind: "over", space: B });
  });

  it("goes sideways as the page is read", () => {
    expect(carryStep("ArrowRight", A, columns, false)).toEqual({ kind: "over", space: B });
    expect(carryStep("ArrowRight", A, columns, true)).toEqual({ kind: "over", space: MAIN });
  });

  it("is let go with Space or Enter, and put back with Escape", () => {
    expect(carryStep(" ", A, columns, false)).toEqual({ kind: "drop" });
    expect(carryStep("Enter", A, columns, false)).toEqual({ kind: "drop" });
    expect(carryStep("Escape", A, columns, false)).toEqual({ kind: "putBack" });
  });

  it("is not moved by other keys", () => {
    for (const key of ["Tab", "l", "s", "b"]) {
      expect(carryStep(key, A, columns, false)).toBeNull();
    }
  });

  it("goes on from the first column when the one it was over has gone", () => {
    expect(carryStep("ArrowDown", A, [MAIN, B], false)).toEqual({ kind: "over", space: MAIN });
  });
});

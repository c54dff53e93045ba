import { describe, expect, it } from "vitest";
import { initialsOf } from "./Avatar";
import { partsOf } from "./PersonName";

describe("a name that is cut", () => {
  it("keeps the mark that tells it apart", () => {
    expect(partsOf("Ana Lund (12)")).toEqual({ stem: "Ana Lund", mark: "(12)" });
    expect(partsOf("Ana (Lund)")).toEqual({ stem: "Ana (Lund)", mark: "" });
    expect(partsOf("(2)")).toEqual({ stem: "(2)", mark: "" });
  });

  it("has no bracket among its initials", () => {
    expect(initialsOf("Ana (2)")).toBe("A");
    expect(initialsOf("Ana Lund (3)")).toBe("AL");
  });
});

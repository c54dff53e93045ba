import { describe, expect, it } from "vitest";
import { partsOf } from "./PersonName";

describe("a name that is cut", () => {
  it("keeps the mark that tells it apart", () => {
    expect(partsOf("Ana Lund (12)")).toEqual({ stem: "Ana Lund", mark: "(12)" });
    expect(partsOf("Ana (Lund)")).toEqual({ stem: "Ana (Lund)", mark: "" });
    expect(partsOf("(2)")).toEqual({ stem: "(2)", mark: "" });
  });
});

import { describe, expect, it } from "vitest";
import { fileNameOf, setFileOf } from "./setFile";

describe("a set in a file", () => {
  it("is named after the file, and read by what is inside", () => {
    expect(setFileOf("Week 3.csv", "room,person\nA,Ana\n")).toEqual({
      name: "Week 3",
      format: "csv",
      content: "room,person\nA,Ana\n",
    });
    expect(setFileOf("week.txt", '\uFEFF {"rooms": []}').format).toBe("json");
  });

  it("has a name that file systems take", () => {
    expect(fileNameOf("A/B: x", "csv")).toBe("A-B- x.csv");
    expect(fileNameOf(" ", "json")).toBe("breakouts.json");
  });
});

import { describe, expect, it } from "vitest";
import { loudness, nextSpeaking } from "./level";

const SILENT = { speaking: false, lastLoud: 0 };

describe("the level", () => {
  it("is nothing in silence and full when it is loud", () => {
    expect(loudness(0)).toBe(0);
    expect(loudness(0.9)).toBe(1);
  });
});

describe("speaking", () => {
  it("begins at once, bears a pause between words, and ends", () => {
    const loud = nextSpeaking(SILENT, 0.6, 1_000);
    expect(loud.speaking).toBe(true);
    const pause = nextSpeaking(loud, 0, 1_500);
    expect(pause.speaking).toBe(true);
    expect(nextSpeaking(pause, 0, 2_000).speaking).toBe(false);
  });

  it("does not begin with a murmur", () => {
    expect(nextSpeaking(SILENT, 0.25, 1_000).speaking).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { shortcutOf } from "./shortcuts";

const FREE = { ctrlKey: false, metaKey: false, altKey: false };
const STAGE = { writes: false, pressable: false, inDialog: false };

describe("keys", () => {
  it("work on the stage, in either case", () => {
    expect(["m", "V", "h", "c", "b", "?", " "].map((one) => shortcutOf(one, FREE, STAGE))).toEqual([
      "microphone",
      "camera",
      "hand",
      "chat",
      "breakouts",
      "keys",
      "talk",
    ]);
  });

  it("are letters while a person writes, and leave the browser its own", () => {
    expect(shortcutOf("m", FREE, { ...STAGE, writes: true })).toBeNull();
    expect(shortcutOf("c", { ...FREE, ctrlKey: true }, STAGE)).toBeNull();
  });

  it("are nothing while words are composed", () => {
    expect(shortcutOf(null, FREE, STAGE)).toBeNull();
  });

  it("let Space press a button that has the focus", () => {
    expect(shortcutOf(" ", FREE, { ...STAGE, pressable: true })).toBeNull();
  });
});

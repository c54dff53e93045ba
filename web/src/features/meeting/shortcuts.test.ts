import { describe, expect, it } from "vitest";
import { shortcutOf } from "./shortcuts";

const key = (name: string, held = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});
const STAGE = { writes: false, pressable: false, inDialog: false };

describe("keys", () => {
  it("work on the stage, in either case", () => {
    expect(["m", "V", "h", "c", "b", "?", " "].map((one) => shortcutOf(key(one), STAGE))).toEqual([
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
    expect(shortcutOf(key("m"), { ...STAGE, writes: true })).toBeNull();
    expect(shortcutOf(key("c", { ctrlKey: true }), STAGE)).toBeNull();
  });

  it("let Space press a button that has the focus", () => {
    expect(shortcutOf(key(" "), { ...STAGE, pressable: true })).toBeNull();
  });
});

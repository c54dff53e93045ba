import { describe, expect, it } from "vitest";
import { isComposing, keepComposingToItself, keyOf } from "./keys";

describe("a key while words are composed", () => {
  it("is no command, as the browser or as React tells of it", () => {
    expect(keyOf({ key: "Enter", keyCode: 13, isComposing: true })).toBeNull();
    expect(keyOf({ key: "Escape", keyCode: 27, nativeEvent: { isComposing: true } })).toBeNull();
  });

  it("is none either where composing has ended just before (Safari)", () => {
    expect(keyOf({ key: "Enter", keyCode: 229, isComposing: false })).toBeNull();
    expect(isComposing({ key: "Process", keyCode: 229 })).toBe(true);
  });

  it("is itself at any other time", () => {
    expect(keyOf({ key: "Enter", keyCode: 13, isComposing: false })).toBe("Enter");
    expect(keyOf({ key: "Escape", keyCode: 27, nativeEvent: { isComposing: false } })).toBe(
      "Escape",
    );
  });

  it("reaches nobody on the page", () => {
    const page = new EventTarget();
    keepComposingToItself(page as unknown as Window);
    const heard: string[] = [];
    page.addEventListener("keydown", (event) => heard.push((event as KeyboardEvent).key));
    const press = (key: string, isComposing: boolean) =>
      page.dispatchEvent(Object.assign(new Event("keydown"), { key, keyCode: 13, isComposing }));
    press("Enter", true);
    press("Escape", false);
    expect(heard).toEqual(["Escape"]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deviceChoice, keepDeviceChoice } from "./browserMemory";

/** What a browser keeps, for a while. */
function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
}

const CHOSEN = { microphoneOn: false, cameraOn: true, microphone: "m-1", camera: null };
/** As `LocalMedia` has it, where tracks stand beside the choice. */
const IN_USE = { ...CHOSEN, audio: {}, video: {}, screen: null, ready: true };

describe("the choice of devices", () => {
  beforeEach(() => {
    vi.stubGlobal("window", { sessionStorage: storage(), localStorage: storage() });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("is both on for who never chose", () => {
    expect(deviceChoice()).toMatchObject({ microphoneOn: true, cameraOn: true });
  });

  it("comes back after a reload, and nothing else of what it was a part of", () => {
    keepDeviceChoice(IN_USE);
    expect(deviceChoice()).toEqual(CHOSEN);
  });

  it("is read out of what an earlier page kept with it", () => {
    window.localStorage.setItem("alcove.devices", JSON.stringify(IN_USE));
    expect(deviceChoice()).toEqual(CHOSEN);
  });
});

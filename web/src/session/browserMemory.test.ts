import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deviceChoice, keepDeviceChoice, personSecret } from "./browserMemory";

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

describe("the secret by which the server knows a browser again", () => {
  beforeEach(() => {
    vi.stubGlobal("window", { sessionStorage: storage(), localStorage: storage() });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("is made once, long enough not to be guessed, and kept", () => {
    const secret = personSecret();
    expect(secret).toMatch(/^[0-9a-f]{32}$/);
    expect(window.localStorage.getItem("alcove.person")).toBe(secret);
    expect(personSecret()).toBe(secret);
  });

  it("is one for as long as the page is there where nothing is remembered", () => {
    const refuse = () => {
      throw new Error("not in a private window");
    };
    vi.stubGlobal("window", { localStorage: { getItem: refuse, setItem: refuse } });
    expect(personSecret()).toBe(personSecret());
  });
});

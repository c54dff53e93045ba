import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MAIN } from "../../protocol/ids";
import { LocalMedia } from "../../media/LocalMedia";
import type { Live } from "../../state/sessionState";
import { after, info, live, person, room } from "../../state/storyKit";
import { HeldDevices } from "./HeldDevices";

/** A tab's memory, without a browser. */
class FakeStorage {
  readonly #texts = new Map<string, string>();
  getItem = (key: string) => this.#texts.get(key) ?? null;
  setItem = (key: string, text: string) => void this.#texts.set(key, text);
  removeItem = (key: string) => void this.#texts.delete(key);
}

class FakeTrack {
  enabled = true;
  onended = null;
  stop = () => undefined;
}

const A = room("A");
const B = room("B");

function at(space: Live["space"], change = {}): Live {
  const you = person("Mei", { role: "HOST", space });
  return live(
    after({
      event: "session.state",
      payload: info({ you, space, permissions: ["breakout:manage"], ...change }),
    }),
  );
}

let media: LocalMedia;
let held: HeldDevices;

async function open(choice: { microphoneOn: boolean; cameraOn: boolean }): Promise<void> {
  media = new LocalMedia({ ...choice, microphone: null, camera: null });
  await media.start();
  held = new HeldDevices(media);
  held.start();
}

const isOn = () => {
  const { microphoneOn, cameraOn } = media.get();
  return { microphoneOn, cameraOn };
};
const settled = () => new Promise((done) => setImmediate(done));
const going = () => Promise.resolve(true);

beforeEach(async () => {
  vi.stubGlobal("window", { sessionStorage: new FakeStorage(), localStorage: new FakeStorage() });
  vi.stubGlobal("navigator", {
    mediaDevices: {
      getUserMedia: () =>
        Promise.resolve({
          getTracks: () => [new FakeTrack()],
          getAudioTracks: () => [new FakeTrack()],
          getVideoTracks: () => [new FakeTrack()],
        }),
    },
  });
  await open({ microphoneOn: true, cameraOn: true });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("listening in", () => {
  it("turns microphone and camera off before one goes in, and back on when one leaves", async () => {
    held.follow(at(MAIN));
    await held.listenIn(A, () => {
      expect(isOn()).toEqual({ microphoneOn: false, cameraOn: false });
      held.follow(at(A));
      return going();
    });
    expect(held.listensIn(A)).toBe(true);
    held.follow(at(MAIN));
    await settled();
    expect(isOn()).toEqual({ microphoneOn: true, cameraOn: true });
  });

  it("gives back only what was on before", async () => {
    await media.setCamera(false);
    await held.listenIn(A, going);
    held.follow(at(A));
    held.follow(at(MAIN));
    await settled();
    expect(isOn()).toEqual({ microphoneOn: true, cameraOn: false });
  });

  it("goes on from one breakout to the next", async () => {
    await held.listenIn(A, going);
    held.follow(at(A));
    await held.listenIn(B, () => {
      held.follow(at(A)); // the server has not moved one yet
      expect(isOn()).toEqual({ microphoneOn: false, cameraOn: false });
      return going();
    });
    held.follow(at(B));
    expect(held.listensIn(B)).toBe(true);
    held.follow(at(MAIN));
    await settled();
    expect(isOn()).toEqual({ microphoneOn: true, cameraOn: true });
  });

  it("ends for a device that one turns on, whose choice is kept", async () => {
    await held.listenIn(A, going);
    held.follow(at(A));
    await media.setMicrophone(true);
    expect(held.listensIn(A)).toBe(false);
    await media.setMicrophone(false);
    held.follow(at(MAIN));
    await settled();
    expect(isOn()).toEqual({ microphoneOn: false, cameraOn: true });
  });

  it("that is refused changes nothing", async () => {
    held.follow(at(MAIN));
    await held.listenIn(A, () => Promise.resolve(false));
    expect(isOn()).toEqual({ microphoneOn: true, cameraOn: true });
  });

  it("is not ended by a reload, after which the choice still comes back", async () => {
    await held.listenIn(A, going);
    held.follow(at(A));
    await open({ microphoneOn: false, cameraOn: false }); // as the tab remembers it
    held.follow(at(A));
    expect(held.listensIn(A)).toBe(true);
    held.follow(at(MAIN));
    await settled();
    expect(isOn()).toEqual({ microphoneOn: true, cameraOn: true });
  });
});

describe("a speech", () => {
  const listener = { roomType: "speech", permissions: ["breakout:join"] } as const;

  it("is listened to in main, and talked about in a breakout", async () => {
    held.follow(at(MAIN, listener));
    expect(isOn()).toEqual({ microphoneOn: false, cameraOn: false });
    held.follow(at(A, listener));
    await settled();
    expect(isOn()).toEqual({ microphoneOn: true, cameraOn: true });
  });

  it("is held by those who manage", () => {
    held.follow(at(MAIN, { roomType: "speech" }));
    expect(isOn()).toEqual({ microphoneOn: true, cameraOn: true });
  });
});

describe("being muted", () => {
  it("lasts when what was held comes back", async () => {
    await held.listenIn(A, going);
    held.follow(at(A));
    await held.mute();
    held.follow(at(MAIN));
    await settled();
    expect(isOn()).toEqual({ microphoneOn: false, cameraOn: true });
  });
});

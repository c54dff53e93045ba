import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LocalMediaState } from "../../media/LocalMedia";
import { VoiceToAll } from "./VoiceToAll";

class FakeTrack {
  static readonly open = new Set<FakeTrack>();
  enabled = false;
  constructor() {
    FakeTrack.open.add(this);
  }
  clone = () => new FakeTrack();
  stop = () => void FakeTrack.open.delete(this);
}

class FakeRecorder {
  static latest: FakeRecorder | null = null;
  static isTypeSupported = () => true;
  state = "inactive";
  ondataavailable: ((event: { data: Blob }) => void) | null = null;
  onstop: (() => void) | null = null;
  constructor() {
    FakeRecorder.latest = this;
  }
  start() {
    this.state = "recording";
  }
  stop() {
    this.state = "inactive";
    this.says("end");
    this.onstop?.();
  }
  says(words: string) {
    this.ondataavailable?.({ data: new Blob([words]) });
  }
}

const settled = () => new Promise((done) => setTimeout(done, 5));

/** What a host's page says to the server. */
class FakePage {
  readonly said: string[] = [];
  refuses = false;
  readonly microphone = new FakeTrack();
  readonly voice: VoiceToAll;
  readonly media = {
    get: () => ({ audio: this.microphone, microphone: null }) as unknown as LocalMediaState,
  };
  ask = (name: string, payload: unknown) => {
    const { seq, data } = payload as { seq?: number; data?: string };
    this.said.push(data === undefined ? name : `${name} ${seq ?? ""} ${atob(data)}`);
    if (this.refuses) return Promise.resolve({ success: false, code: "INVALID", error: "No." });
    return Promise.resolve({ success: true, voiceId: "v-1", recipients: 12, rooms: 3 });
  };
  constructor() {
    this.voice = new VoiceToAll(this as unknown as ConstructorParameters<typeof VoiceToAll>[0]);
  }
}

let page: FakePage;

beforeEach(() => {
  vi.stubGlobal("MediaRecorder", FakeRecorder);
  vi.stubGlobal("MediaStream", Object);
  FakeTrack.open.clear();
  page = new FakePage();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a voice to all rooms", () => {
  it("goes out piece by piece, in order, and ends after the last one", async () => {
    await page.voice.start();
    expect(page.voice.get()).toMatchObject({ is: "speaking", recipients: 12 });
    FakeRecorder.latest?.says("one");
    FakeRecorder.latest?.says("two");
    await page.voice.stop();
    await settled();
    expect(page.said).toEqual([
      "breakout.voice.start",
      "breakout.voice.chunk 0 one",
      "breakout.voice.chunk 1 two",
      "breakout.voice.chunk 2 end",
      "breakout.voice.end",
    ]);
    expect(page.voice.get()).toEqual({ is: "silent" });
  });

  it("is a copy of the microphone, which stays as it is", async () => {
    await page.voice.start();
    expect(page.microphone.enabled).toBe(false);
    await page.voice.stop();
    expect([...FakeTrack.open]).toEqual([page.microphone]);
  });

  it("that was let go of before it began ends at once", async () => {
    const starting = page.voice.start();
    await page.voice.stop();
    await starting;
    expect(page.said.at(-1)).toBe("breakout.voice.end");
    expect(page.voice.get()).toEqual({ is: "silent" });
  });

  it("says why it is refused, and lets go of the microphone", async () => {
    page.refuses = true;
    expect(await page.voice.start()).toMatchObject({ is: "refused", refusal: { error: "No." } });
    expect(page.voice.get()).toEqual({ is: "silent" });
    expect([...FakeTrack.open]).toEqual([page.microphone]);
  });

  it("ends by itself when the server takes no more of it", async () => {
    await page.voice.start();
    page.refuses = true;
    FakeRecorder.latest?.says("one");
    await settled();
    expect(page.voice.get()).toEqual({ is: "silent", ended: "cut" });
  });

  it("ends by itself before the server's two minutes are over, and says why", async () => {
    vi.useFakeTimers();
    await page.voice.start();
    await vi.advanceTimersByTimeAsync(118_000);
    expect(page.voice.get()).toMatchObject({ is: "speaking" });
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    await settled();
    expect(page.said.at(-1)).toBe("breakout.voice.end");
    expect(page.voice.get()).toEqual({ is: "silent", ended: "limit" });
    expect([...FakeTrack.open]).toEqual([page.microphone]);
  });

  it("is said to be impossible where a browser does not record", async () => {
    vi.stubGlobal("MediaRecorder", undefined);
    expect(await page.voice.start()).toEqual({ is: "unsupported" });
  });
});

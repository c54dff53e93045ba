import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Filmed } from "../../media/recording/filmLayout";
import type { Take, TakeListener } from "../../media/recording/FilmRecorder";
import type { Part, Sent } from "../../media/recording/PartUploader";
import { MAIN } from "../../protocol/ids";
import type { RecordingId, Space } from "../../protocol/ids";
import type { Recording } from "../../protocol/recordings";
import { SessionStore } from "../../session/SessionStore";
import type { AnyMessage } from "../../state/sessionState";
import { at, breakout, id, info, person, room } from "../../state/storyKit";
import { RecordingDuty } from "./RecordingDuty";

const ANA = { id: id("Ana"), name: "Ana" };

function recording(change: Partial<Recording> = {}): Recording {
  const recordingId = "rec-1" as RecordingId;
  const status = "starting";
  return {
    ...{ id: recordingId, space: MAIN, startedAt: at(0), by: null, recorder: ANA, status },
    ...change,
  };
}

class FakeTake implements Take {
  readonly shown: string[][] = [];
  state: "ready" | "running" | "over" = "ready";
  constructor(readonly listener: TakeListener) {}
  show(people: readonly Filmed[]): void {
    this.shown.push(people.map((one) => one.name));
  }
  ready = (): Promise<boolean> => Promise.resolve(FakePage.heard);
  start(): void {
    if (FakePage.refuses) throw new Error("NotSupportedError");
    this.state = "running";
  }
  flush(): void {
    this.listener.onPiece(new Blob(["flushed"]));
  }
  end(): Promise<void> {
    if (this.state === "running") this.listener.onPiece(new Blob(["end"]));
    this.state = "over";
    return Promise.resolve();
  }
}

/** The page of Ana, whose browser is asked to record. */
class FakePage {
  static heard = true;
  static refuses = false;
  readonly store = new SessionStore(() => 0);
  readonly takes: FakeTake[] = [];
  readonly sent: string[] = [];
  readonly failures: string[] = [];
  canRecord = true;
  answer: Sent = "taken";
  readonly duty = new RecordingDuty({
    store: this.store,
    open: (listener) => {
      if (!this.canRecord) return null;
      this.takes.push(new FakeTake(listener));
      return this.take;
    },
    send: async (recordingId, part: Part) => {
      const words = await part.body.text();
      this.sent.push(`${recordingId} ${part.number} ${words}${part.last ? " last" : ""}`);
      return this.answer;
    },
    people: (live) => [{ name: live.you.name } as Filmed],
    fail: (recordingId, reason) => this.failures.push(`${recordingId} ${reason}`),
    onMedia: () => () => undefined,
  });
  stop: () => void = () => undefined;

  get take(): FakeTake {
    const take = this.takes.at(-1);
    if (!take) throw new Error("nothing is recorded");
    return take;
  }

  async hears(...messages: AnyMessage[]): Promise<void> {
    for (const message of messages) this.store.tell(message);
    await settled();
  }

  asks(one: Recording): Promise<void> {
    return this.hears({ event: "recording.requested", payload: { recording: one } });
  }
}

const settled = () => new Promise((done) => setTimeout(done, 0));
const enters = (...recordings: Recording[]): AnyMessage => ({
  event: "session.state",
  payload: info({ recordings, rooms: [breakout("A")] }),
});
const goes = (to: Space): AnyMessage => ({
  event: "breakout.moved",
  payload: {
    from: MAIN,
    to,
    reason: "MOVED",
    by: null,
    room: breakout("A"),
    connection: null,
    serverTime: at(1),
  },
});

let page: FakePage;

/** What a tab keeps through a reload. */
class FakeStorage extends EventTarget {
  readonly #kept = new Map<string, string>();
  getItem = (key: string) => this.#kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#kept.set(key, value);
  removeItem = (key: string) => void this.#kept.delete(key);
}

beforeEach(async () => {
  const storage = new FakeStorage();
  vi.stubGlobal("window", Object.assign(new EventTarget(), { sessionStorage: storage }));
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
  FakePage.heard = true;
  FakePage.refuses = false;
  page = await opened();
});

async function opened(): Promise<FakePage> {
  const fresh = new FakePage();
  fresh.stop = fresh.duty.start();
  await fresh.hears(enters());
  return fresh;
}

afterEach(() => {
  page.stop();
  vi.unstubAllGlobals();
});

describe("a browser that is asked to record", () => {
  it("records those who are there, and sends what it has in parts", async () => {
    await page.asks(recording());
    expect(page.take.state).toBe("running");
    expect(page.take.shown.at(-1)).toEqual(["Ana"]);
    page.take.listener.onPiece(new Blob(["one"]));
    await settled();
    expect(page.sent).toEqual(["rec-1 0 one"]);
    expect(page.failures).toEqual([]);
  });

  it("sends the rest and seals the file when it is stopped", async () => {
    await page.asks(recording());
    await page.hears({
      event: "recording.stopped",
      payload: { recordingId: "rec-1" as RecordingId, space: MAIN, reason: "STOPPED" },
    });
    expect(page.take.state).toBe("over");
    expect(page.sent).toEqual(["rec-1 0 end", "rec-1 1  last"]);
  });

  it("stops at once when its person goes elsewhere, before anybody there is shown", async () => {
    await page.asks(recording());
    const shown = page.take.shown.length;
    page.store.tell(goes(room("A")));
    expect(page.take.state).toBe("over");
    expect(page.take.shown).toHaveLength(shown);
  });

  it("goes on through a lost connection, and when it is asked again", async () => {
    await page.asks(recording());
    await page.hears({ event: "local.disconnected" }, enters(recording({ status: "recording" })), {
      event: "recording.requested",
      payload: { recording: recording({ status: "recording" }) },
    });
    expect(page.takes).toHaveLength(1);
    expect(page.take.state).toBe("running");
    expect(page.failures).toEqual([]);
  });

  it("stops when it comes back and the recording is not its own any more", async () => {
    await page.asks(recording());
    await page.hears(enters(recording({ recorder: { ...ANA, id: person("Ben").id } })));
    expect(page.take.state).toBe("over");
  });

  it("sends the last part after its person has left: before, it would seem to have failed", async () => {
    await page.asks(recording());
    await page.duty.leave(() => {
      page.sent.push("left");
      return Promise.resolve();
    });
    await settled();
    expect(page.sent.at(-1)).toBe("rec-1 1  last");
    expect(page.sent).toContain("left");
  });

  it("hands over what it has when the page is hidden: a phone may end it there", async () => {
    await page.asks(recording());
    vi.stubGlobal("document", Object.assign(document, { visibilityState: "hidden" }));
    document.dispatchEvent(new Event("visibilitychange"));
    await settled();
    expect(page.sent).toEqual(["rec-1 0 flushed"]);
  });
});

describe("a browser that cannot", () => {
  it("says so when it has no recorder", async () => {
    page.canRecord = false;
    await page.asks(recording());
    expect(page.failures).toEqual(["rec-1 unsupported"]);
  });

  it("says so when the sound is held back", async () => {
    FakePage.heard = false;
    await page.asks(recording());
    expect(page.failures).toEqual(["rec-1 silent"]);
    expect(page.take.state).toBe("over");
  });

  it("says so when its recorder does not begin", async () => {
    FakePage.refuses = true;
    await page.asks(recording());
    expect(page.failures).toEqual(["rec-1 broken"]);
    expect(page.take.state).toBe("over");
  });

  it("says so when its recorder breaks, and sends what there is", async () => {
    await page.asks(recording());
    page.take.listener.onBroken();
    await settled();
    expect(page.failures).toEqual(["rec-1 broken"]);
    expect(page.sent).toEqual(["rec-1 0 end", "rec-1 1  last"]);
  });

  it("says so when the server takes no more", async () => {
    await page.asks(recording());
    page.answer = "refused";
    page.take.listener.onPiece(new Blob(["one"]));
    await settled();
    expect(page.failures).toEqual(["rec-1 upload"]);
    expect(page.take.state).toBe("over");
  });

  it("says that it was loaded anew, when it is to go on with a file that it has not begun", async () => {
    await page.asks(recording({ status: "recording" }));
    expect(page.failures).toEqual(["rec-1 restarted"]);
    expect(page.takes).toEqual([]);
  });

  it("says so even if the server had nothing of it yet: a part may have been on its way", async () => {
    await page.asks(recording());
    page.stop();
    page = await opened();
    await page.asks(recording());
    expect(page.failures).toEqual(["rec-1 restarted"]);
    await page.asks(recording({ id: "rec-2" as RecordingId }));
    expect(page.take.state).toBe("running");
  });
});

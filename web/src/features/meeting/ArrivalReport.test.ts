import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PeerLink } from "../../media/PeerLink";
import type { ParticipantId } from "../../protocol/ids";
import { after, id, info, live, person, room } from "../../state/storyKit";
import type { OwnArrival, SessionState } from "../../state/sessionState";
import { ArrivalReport } from "./ArrivalReport";
import type { Flow } from "./arriving";

const ANA = id("Ana");
const BEN = id("Ben");

/** A page on which media come when the story says so. */
class FakePage {
  readonly said: string[] = [];
  readonly flows = new Map<ParticipantId, Flow>();
  /** Each time links are made anew: those that were left as they are. */
  readonly renewals: ParticipantId[][] = [];
  complete = true;
  awaited: readonly ParticipantId[] = [];
  offline = false;
  #state: SessionState;
  #listener = (): void => undefined;
  readonly store = {
    get: () => this.#state,
    subscribe: (listener: () => void) => {
      this.#listener = listener;
      return () => undefined;
    },
  };
  readonly mesh = {
    page: this,
    get complete() {
      return this.page.complete;
    },
    get awaited() {
      return this.page.awaited;
    },
    link: (id: ParticipantId) => ({ id, connected: this.flows.has(id) }) as unknown as PeerLink,
    renew: (flowing: ReadonlySet<ParticipantId>) => void this.renewals.push([...flowing]),
  };

  constructor() {
    const you = person("Mei", { space: room("A") });
    this.#state = after({ event: "session.state", payload: info({ you, space: room("A") }) });
    const facts = (link: PeerLink) =>
      Promise.resolve(this.flows.get((link as unknown as { id: ParticipantId }).id) ?? NOTHING);
    new ArrivalReport(this, facts).start();
  }

  ask = (_name: string, { moveId, status }: { moveId: string; status: string }) => {
    if (this.offline) {
      return Promise.resolve({ success: false, code: "OFFLINE", error: "" } as const);
    }
    this.said.push(`${moveId} ${status}`);
    return Promise.resolve({ success: true } as const) as never;
  };

  become(arrival: OwnArrival): void {
    this.#state = { ...this.#state, live: { ...live(this.#state), arrival } };
    this.#listener();
  }

  link(is: "connected" | "lost"): void {
    this.offline = is === "lost";
    const link = is === "lost" ? ({ is, since: 0 } as const) : ({ is } as const);
    this.#state = { ...this.#state, link };
    this.#listener();
  }

  sends(who: ParticipantId, framesDecoded: number, audioPackets = 0): void {
    this.flows.set(who, { framesDecoded, audioPackets });
  }
}

const NOTHING: Flow = { framesDecoded: 0, audioPackets: 0 };
const passed = (millis: number) => vi.advanceTimersByTimeAsync(millis);

let page: FakePage;

beforeEach(() => {
  vi.useFakeTimers();
  page = new FakePage();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("a move", () => {
  it("has arrived at once where nobody else is", async () => {
    page.become({ moveId: "7", open: true });
    await passed(200);
    expect(page.said).toEqual(["7 switching", "7 arrived"]);
  });

  it("has not arrived while the roster of the new space is on its way", async () => {
    page.complete = false;
    page.become({ moveId: "7", open: true });
    await passed(1_000);
    expect(page.said).toEqual(["7 switching"]);
    page.complete = true;
    await passed(200);
    expect(page.said).toEqual(["7 switching", "7 arrived"]);
  });

  it("has arrived when something came from everybody who sends", async () => {
    page.awaited = [ANA, BEN];
    page.become({ moveId: "7", open: true });
    page.sends(ANA, 0);
    await passed(200);
    page.sends(ANA, 3);
    await passed(1_000);
    expect(page.said).toEqual(["7 switching"]);
    page.sends(BEN, 0, 0);
    await passed(200);
    page.sends(BEN, 0, 1);
    await passed(200);
    expect(page.said).toEqual(["7 switching", "7 arrived"]);
  });

  it("is not taken for done because of what a connection carried before it", async () => {
    page.awaited = [ANA];
    page.sends(ANA, 900, 4_000);
    page.become({ moveId: "7", open: true });
    await passed(3_000);
    expect(page.said).toEqual(["7 switching"]);
    page.sends(ANA, 901, 4_000);
    await passed(200);
    expect(page.said).toEqual(["7 switching", "7 arrived"]);
  });

  it("sees that a connection made anew counts from zero", async () => {
    page.awaited = [ANA];
    page.sends(ANA, 900, 4_000);
    page.become({ moveId: "7", open: true });
    await passed(200);
    page.sends(ANA, 2, 10);
    await passed(200);
    expect(page.said).toEqual(["7 switching", "7 arrived"]);
  });

  it("never hangs: after 8 s it has failed where nothing came, and arrives if it does come", async () => {
    page.awaited = [ANA];
    page.become({ moveId: "7", open: true });
    await passed(8_300);
    expect(page.said).toEqual(["7 switching", "7 failed"]);
    page.sends(ANA, 0);
    await passed(1_100);
    page.sends(ANA, 5);
    await passed(1_100);
    expect(page.said).toEqual(["7 switching", "7 failed", "7 arrived"]);
  });

  it("has arrived after 8 s where one of two is heard: the other one is on their own way", async () => {
    page.awaited = [ANA, BEN];
    page.sends(ANA, 0);
    page.become({ moveId: "7", open: true });
    await passed(200);
    page.sends(ANA, 50);
    await passed(8_000);
    expect(page.said).toEqual(["7 switching", "7 arrived"]);
  });

  it("gives way to the next one", async () => {
    page.awaited = [ANA];
    page.become({ moveId: "7", open: true });
    await passed(500);
    page.awaited = [];
    page.become({ moveId: "8", open: true });
    await passed(9_000);
    expect(page.said).toEqual(["7 switching", "8 switching", "8 arrived"]);
  });

  it("is not reported again once the server knows", async () => {
    page.become({ moveId: "7", open: false });
    await passed(500);
    expect(page.said).toEqual([]);
  });

  it("that ended while the connection was lost is reported when it is back", async () => {
    page.link("lost");
    page.become({ moveId: "7", open: true });
    await passed(500);
    expect(page.said).toEqual([]);
    page.link("connected");
    await passed(10);
    expect(page.said).toEqual(["7 arrived"]);
  });
});

describe("a move that the server says once more", () => {
  it("makes the links anew from which nothing comes, and is judged and reported again", async () => {
    page.awaited = [ANA];
    page.become({ moveId: "7", open: true });
    await passed(3_000);
    page.become({ moveId: "7", open: true, again: 1 });
    expect(page.renewals).toEqual([[]]);
    page.sends(ANA, 0);
    await passed(200);
    page.sends(ANA, 4);
    await passed(200);
    expect(page.said).toEqual(["7 switching", "7 switching", "7 arrived"]);
  });

  it("leaves alone the link of somebody who is seen", async () => {
    page.awaited = [ANA, BEN];
    page.become({ moveId: "7", open: true });
    for (let frames = 0; frames < 30; frames++) {
      page.sends(ANA, frames);
      await passed(100);
    }
    page.become({ moveId: "7", open: true, again: 1 });
    expect(page.renewals).toEqual([[ANA]]);
  });

  it("makes the link anew of somebody who was seen, and is not any more", async () => {
    page.awaited = [ANA, BEN];
    page.become({ moveId: "7", open: true });
    page.sends(ANA, 1);
    await passed(300);
    page.sends(ANA, 2);
    await passed(4_000);
    page.become({ moveId: "7", open: true, again: 1 });
    expect(page.renewals).toEqual([[]]);
  });

  it("is not taken for a reason to begin again before anything could have come", async () => {
    page.awaited = [ANA];
    page.become({ moveId: "7", open: true });
    await passed(1_000);
    page.become({ moveId: "7", open: true, again: 1 });
    await passed(1_000);
    page.become({ moveId: "7", open: true, again: 2 });
    expect(page.renewals).toEqual([]);
  });

  it("is answered with the same word by one who is there", async () => {
    page.become({ moveId: "7", open: true });
    await passed(200);
    page.become({ moveId: "7", open: true, again: 1 });
    await passed(3_000);
    expect(page.said).toEqual(["7 switching", "7 arrived", "7 arrived"]);
    expect(page.renewals).toEqual([]);
  });
});

describe("a move that has failed", () => {
  it("is tried again by itself, at growing intervals, for as long as it takes", async () => {
    page.awaited = [ANA];
    page.become({ moveId: "7", open: true });
    await passed(8_300);
    expect(page.renewals).toHaveLength(1);
    await passed(16_000);
    expect(page.renewals).toHaveLength(2);
    await passed(31_000);
    expect(page.renewals).toHaveLength(3);
    await passed(300_000);
    page.sends(ANA, 0);
    await passed(5_100);
    page.sends(ANA, 5);
    await passed(5_100);
    expect(page.said).toEqual(["7 switching", "7 failed", "7 arrived"]);
  });
});

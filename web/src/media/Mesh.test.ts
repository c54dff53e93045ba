import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BreakoutId, ParticipantId } from "../protocol/ids";
import { MAIN } from "../protocol/ids";
import { videoBudget } from "./budget";
import { FakeConnection, FakeNetwork, sentTo, tracks } from "./fakePeers";
import type { Mesh } from "./Mesh";

const ANA = "p-ana" as ParticipantId;
const BEN = "p-ben" as ParticipantId;
const CAI = "p-cai" as ParticipantId;
const DAN = "p-dan" as ParticipantId;
const ROOM = "b-1" as BreakoutId;
const OTHER = "b-2" as BreakoutId;

const members = (...ids: ParticipantId[]) => ids.map((id) => ({ id, sends: true }));
const settled = () => vi.advanceTimersByTimeAsync(10);

let network: FakeNetwork;
let ana: Mesh;
let ben: Mesh;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal("RTCPeerConnection", FakeConnection);
  vi.stubGlobal("MediaStream", Object);
  FakeConnection.all.length = 0;
  network = new FakeNetwork();
  ana = network.open(ANA);
  ben = network.open(BEN);
  ana.follow(MAIN, members(BEN));
  ben.follow(MAIN, members(ANA));
  await settled();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("two people in one space", () => {
  it("are connected over one connection each, and send each other their tracks", () => {
    expect(FakeConnection.all).toHaveLength(2);
    expect(ana.link(BEN)?.connected).toBe(true);
    expect(sentTo(ana, BEN)).toEqual(["p-ana's voice", "p-ana's picture", undefined]);
    expect(sentTo(ben, ANA)).toEqual(["p-ben's voice", "p-ben's picture", undefined]);
  });

  it("keep their connection when they move together", async () => {
    const link = ana.link(BEN);
    ana.follow(ROOM, members(BEN));
    ben.follow(ROOM, members(ANA));
    await settled();
    expect(ana.link(BEN)).toBe(link);
    expect(FakeConnection.all).toHaveLength(2);
    expect(sentTo(ana, BEN)[0]).toBe("p-ana's voice");
    expect(ana.switching, "there is nothing to wait for").toBe(false);
  });

  it("find each other again when either loads the page anew", async () => {
    for (const [id, other] of [
      [ANA, BEN],
      [BEN, ANA],
    ] as const) {
      const fresh = network.open(id);
      fresh.follow(MAIN, members(other));
      await settled();
      expect(fresh.link(other)?.connected).toBe(true);
      if (id === ANA) expect(ben.link(ANA)?.connected).toBe(true);
    }
  });
});

describe("leaving for a breakout", () => {
  it("ends what is sent at once, both ways, and keeps the connection parked", async () => {
    ana.follow(ROOM, []);
    ben.follow(MAIN, []);
    await settled();
    expect(sentTo(ana, BEN)).toEqual([undefined, undefined, undefined]);
    expect(sentTo(ben, ANA)).toEqual([undefined, undefined, undefined]);
    expect(ana.active()).toEqual([]);
    expect(ana.link(BEN)?.connected).toBe(true);
  });

  it("comes back over the parked connection, without another negotiation", async () => {
    ana.follow(ROOM, []);
    ben.follow(MAIN, []);
    await settled();
    network.delivers = () => false; // not one signal is needed
    ana.follow(MAIN, members(BEN));
    ben.follow(MAIN, members(ANA));
    await settled();
    expect(FakeConnection.all).toHaveLength(2);
    expect(sentTo(ana, BEN)[0]).toBe("p-ana's voice");
  });

  it("keeps the old picture until the new one is there", async () => {
    const cai = network.open(CAI);
    network.delivers = () => false;
    ana.follow(ROOM, members(CAI));
    cai.follow(ROOM, members(ANA));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ana.switching).toBe(true);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(ana.switching).toBe(false);
  });

  it("does not take a roster that is on its way for an empty space", async () => {
    ana.follow(ROOM, [], false);
    await vi.advanceTimersByTimeAsync(500);
    expect(ana.switching).toBe(true);
    ana.follow(ROOM, []);
    expect(ana.switching).toBe(false);
  });

  it("does not wait where nobody sends anything", () => {
    ana.follow(ROOM, [{ id: CAI, sends: false }]);
    expect(ana.switching).toBe(false);
  });
});

describe("signals that the server refuses", () => {
  it("are made up for once both are there", async () => {
    const cai = network.open(CAI);
    network.delivers = () => false;
    ana.follow(ROOM, members(CAI));
    await settled();
    network.delivers = () => true;
    cai.follow(ROOM, members(ANA));
    await settled();
    expect(ana.link(CAI)?.connected).toBe(true);
    expect(cai.link(ANA)?.connected).toBe(true);
  });

  it("are tried again by themselves when nothing comes", async () => {
    const cai = network.open(CAI);
    network.delivers = () => false;
    ana.follow(ROOM, members(CAI));
    cai.follow(ROOM, members(ANA));
    await settled();
    network.delivers = () => true;
    await vi.advanceTimersByTimeAsync(3_100);
    expect(ana.link(CAI)?.connected).toBe(true);
    expect(cai.link(ANA)?.connected).toBe(true);
  });

  it("that make no sense change nothing", async () => {
    ana.receive(BEN, { nonsense: true });
    ana.receive(CAI, null);
    await settled();
    expect(ana.link(BEN)?.connected).toBe(true);
    expect(ana.link(CAI)).toBeUndefined();
  });
});

describe("somebody who is missed, though the move is made", () => {
  let cai: Mesh;

  /** Ana and Cai in one room, with no way for their connections to come about; Ben is there, too. */
  beforeEach(async () => {
    cai = network.open(CAI);
    network.delivers = (from, to) => from !== CAI && to !== CAI;
    ana.follow(ROOM, members(BEN, CAI));
    ben.follow(ROOM, members(ANA));
    cai.follow(ROOM, members(ANA));
    await vi.advanceTimersByTimeAsync(2_900);
    network.delivers = () => true;
  });

  it("gets a fresh connection, and nobody else does", async () => {
    const toBen = ana.link(BEN)?.lines();
    ana.renew(new Set([BEN]));
    await settled();
    expect(ana.link(CAI)?.connected).toBe(true);
    expect(cai.link(ANA)?.connected).toBe(true);
    expect(ana.link(BEN)?.lines()).toBe(toBen);
    expect(sentTo(ana, CAI)).toEqual(["p-ana's voice", "p-ana's picture", undefined]);
  });

  it.each([
    ["first the one who offers", () => [ana, cai]],
    ["first the one who answers", () => [cai, ana]],
  ])("finds the other when both begin anew at once: %s", async (_, inTurn) => {
    for (const one of inTurn()) one.renew(new Set([BEN]));
    await settled();
    expect(ana.link(CAI)?.connected).toBe(true);
    expect(cai.link(ANA)?.connected).toBe(true);
    const made = FakeConnection.all.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeConnection.all).toHaveLength(made);
  });

  it("is not begun anew once more while the fresh connection may be coming about", async () => {
    ana.renew(new Set([BEN]));
    await settled();
    const made = FakeConnection.all.length;
    cai.renew(new Set());
    ana.renew(new Set([BEN]));
    await vi.advanceTimersByTimeAsync(900);
    cai.renew(new Set());
    ana.renew(new Set([BEN]));
    expect(FakeConnection.all).toHaveLength(made);
  });

  it("is made anew over a connection that stands, and carries nothing", async () => {
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ana.link(CAI)?.connected).toBe(true);
    const before = ana.link(CAI)?.lines();
    ana.renew(new Set([BEN]));
    await settled();
    expect(ana.link(CAI)?.lines()).not.toBe(before);
    expect(ana.link(CAI)?.connected).toBe(true);
    expect(cai.link(ANA)?.connected).toBe(true);
  });

  it("is left alone where nothing is sent, and the connection stands", async () => {
    await vi.advanceTimersByTimeAsync(10_000);
    ana.follow(ROOM, [{ id: CAI, sends: false }]);
    const made = FakeConnection.all.length;
    ana.renew(new Set());
    expect(FakeConnection.all).toHaveLength(made);
  });
});

describe("standing by for a breakout that is about to open", () => {
  let cai: Mesh;

  /** Ana and Cai never met: she is in main with Ben, he is elsewhere. */
  beforeEach(async () => {
    cai = network.open(CAI);
    cai.follow(OTHER, []);
    ana.standBy([ANA, CAI]);
    cai.standBy([ANA, CAI]);
    await settled();
  });

  const parked = (mesh: Mesh) => mesh.parked().map(([id]) => id);

  it("connects those who will meet, and sends nothing", () => {
    expect(ana.link(CAI)?.connected).toBe(true);
    expect(cai.link(ANA)?.connected).toBe(true);
    expect(sentTo(ana, CAI)).toEqual([undefined, undefined, undefined]);
    expect(sentTo(cai, ANA)).toEqual([undefined, undefined, undefined]);
    expect(ana.active().map(([id]) => id)).toEqual([BEN]);
    expect(parked(ana)).toEqual([CAI]);
  });

  it("goes on sending nothing when camera, microphone or budget change", () => {
    ana.sendTracks(tracks("p-ana"));
    ana.setBudget(videoBudget(1, true));
    expect(sentTo(ana, CAI)).toEqual([undefined, undefined, undefined]);
    expect(sentTo(ana, BEN)[0]).toBe("p-ana's voice");
  });

  it("sends over the same connection once both are there, without another negotiation", async () => {
    const made = FakeConnection.all.length;
    network.delivers = () => false; // not one signal is needed
    ana.follow(ROOM, [], false);
    ana.standBy([]);
    ana.follow(ROOM, members(CAI));
    cai.follow(ROOM, members(ANA));
    cai.standBy([]);
    await settled();
    expect(FakeConnection.all).toHaveLength(made);
    expect(sentTo(ana, CAI)[0]).toBe("p-ana's voice");
    expect(sentTo(cai, ANA)[0]).toBe("p-cai's voice");
    expect(parked(ana)).toEqual([BEN]);
  });

  it("lets go of one who is to go elsewhere, unless they were met before", async () => {
    ana.standBy([ANA, BEN]);
    expect(ana.link(CAI)).toBeUndefined();
    ana.follow(MAIN, []);
    ana.standBy([]);
    await settled();
    expect(ana.link(BEN)?.connected).toBe(true);
    expect(parked(ana)).toEqual([BEN]);
  });

  it("is tried until it stands", async () => {
    const dan = network.open(DAN);
    dan.follow(OTHER, []);
    network.delivers = () => false;
    ana.standBy([DAN]);
    await vi.advanceTimersByTimeAsync(7_000);
    network.delivers = () => true;
    dan.standBy([ANA]);
    await settled();
    expect(ana.link(DAN)?.connected).toBe(true);
  });

  it("keeps no more than twelve connections for people elsewhere, those first who are awaited", async () => {
    const many = Array.from({ length: 20 }, (_, index) => `p-x${index}` as ParticipantId);
    ana.follow(MAIN, members(BEN, ...many));
    ana.follow(ROOM, []);
    await vi.advanceTimersByTimeAsync(2_100);
    ana.standBy([CAI, ...many]);
    expect(ana.parked()).toHaveLength(12);
    expect(parked(ana)).toContain(CAI);
  });
});

import { describe, expect, it } from "vitest";
import { MAIN } from "../protocol/ids";
import type { StateInfo } from "../protocol/objects";
import { barsOf, facilitatedRoom, hasBreakoutsPanel, mayReturn } from "./rights";
import { after, breakout, id, info, live, next, person, room } from "./storyKit";

const state = (change: Partial<StateInfo>) =>
  live(after({ event: "session.state", payload: info(change) }));
const HOST = { permissions: ["breakout:manage"] } as const;

describe("what a room keeps to those who manage", () => {
  it("is nothing in a meeting", () => {
    expect(barsOf(state({}))).toEqual({ microphone: null, camera: null, share: null });
  });

  it("is to speak, to be seen and to share in main of a speech", () => {
    const bars = { microphone: "speech", camera: "speech", share: "speech" };
    expect(barsOf(state({ roomType: "speech" }))).toEqual(bars);
    expect(barsOf(state({ roomType: "speech", space: room("A") })).microphone).toBeNull();
    expect(barsOf(state({ roomType: "speech", space: MAIN, ...HOST })).microphone).toBeNull();
  });

  it("is to share a screen in a classroom", () => {
    const bars = { microphone: null, camera: null, share: "classroom" };
    expect(barsOf(state({ roomType: "classroom" }))).toEqual(bars);
    expect(barsOf(state({ roomType: "classroom", ...HOST })).share).toBeNull();
  });
});

describe("the panel of breakouts", () => {
  const settings = { ...state({}).settings, breakoutsEnabled: false };

  it("is for hosts, where there can be any, or still are", () => {
    expect(hasBreakoutsPanel(state({ ...HOST }))).toBe(true);
    expect(hasBreakoutsPanel(state({ ...HOST, settings }))).toBe(false);
    expect(hasBreakoutsPanel(state({ ...HOST, settings, rooms: [breakout("A")] }))).toBe(true);
    expect(hasBreakoutsPanel(state({}))).toBe(false);
  });
});

describe("the way back", () => {
  const kept = breakout("A", { allowReturnToMain: false });
  const inside = after({
    event: "session.state",
    payload: info({ space: room("A"), rooms: [kept, breakout("B")] }),
  });

  it("is a host's to open, and everyone's while no host is there, who are told why", () => {
    expect(mayReturn(live(inside))).toBe(false);
    const alone = next(inside, { event: "session.unattended", payload: { unattended: true } });
    expect(mayReturn(live(alone))).toBe(true);
    expect(alone.notices).toMatchObject([{ kind: "unattended", free: true }]);
    const back = next(alone, { event: "session.unattended", payload: { unattended: false } });
    expect(mayReturn(live(back))).toBe(false);
    expect(back.notices).toMatchObject([{ kind: "unattended", free: false }]);
  });

  it("is known from the state too, and not told where it is open anyway", () => {
    expect(mayReturn(state({ space: room("A"), rooms: [kept], unattended: true }))).toBe(true);
    const free = after({
      event: "session.state",
      payload: info({ space: room("B"), rooms: [breakout("B")] }),
    });
    const alone = next(free, { event: "session.unattended", payload: { unattended: true } });
    expect(alone.notices).toEqual([]);
  });

  it("leaves main to itself", () => {
    expect(mayReturn(state({ space: MAIN, unattended: true }))).toBe(false);
  });
});

describe("wrong PINs at the door", () => {
  it("are told to hosts until one forgives them", () => {
    const since = "2026-11-21T09:00:00Z";
    const host = after({ event: "session.state", payload: info({ ...HOST }) });
    const told = next(host, { event: "room.pin.guessed", payload: { wrong: 50, since } });
    expect(told.notices).toMatchObject([{ kind: "pins", wrong: 50 }]);
    const forgiven = next(told, { event: "room.pin.guessed", payload: { wrong: 0, since } });
    expect(forgiven.notices).toEqual([]);
  });
});

describe("a facilitator", () => {
  const rooms = [breakout("A", { facilitatorId: id("Ana") }), breakout("B")];
  const inside = (name: string) =>
    state({ you: person("Ana", { space: room(name) }), space: room(name), rooms });

  it("leads the own breakout, in it, and no other", () => {
    expect(facilitatedRoom(inside("A"))?.name).toBe("Room A");
    expect(facilitatedRoom(inside("B"))).toBeNull();
  });

  it("has a panel for it", () => {
    expect(hasBreakoutsPanel(inside("A"))).toBe(true);
    expect(hasBreakoutsPanel(inside("B"))).toBe(false);
  });
});

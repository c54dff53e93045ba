import { describe, expect, it } from "vitest";
import { MAIN } from "../protocol/ids";
import type { StateInfo } from "../protocol/objects";
import { barsOf, facilitatedRoom, hasBreakoutsPanel } from "./rights";
import { after, breakout, id, info, live, person, room } from "./storyKit";

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

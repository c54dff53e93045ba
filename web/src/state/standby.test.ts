import { describe, expect, it } from "vitest";
import { MAIN } from "../protocol/ids";
import type { StateInfo } from "../protocol/objects";
import { after, at, breakout, id, info, live, next, room } from "./storyKit";
import type { AnyMessage } from "./sessionState";

const ANA = id("Ana");
const BEN = id("Ben");

const entered = (change: Partial<StateInfo> = {}): AnyMessage => ({
  event: "session.state",
  payload: info(change),
});

const MOVED: AnyMessage = {
  event: "breakout.moved",
  payload: {
    from: MAIN,
    to: room("A"),
    reason: "OPENED",
    by: null,
    room: breakout("A"),
    connection: null,
    serverTime: at(2),
  },
};

describe("standing by", () => {
  const told: AnyMessage = {
    event: "breakout.standby",
    payload: { participantIds: [ANA, BEN] },
  };
  const opening = (opensAt: string | null): AnyMessage => ({
    event: "breakout.opening",
    payload: { opensAt, serverTime: at(1) },
  });

  it("is for those whom the server names while the opening counts down", () => {
    expect(live(after(entered(), opening(at(9)), told)).standby).toEqual([ANA, BEN]);
    expect(live(after(entered({ standby: [BEN] }))).standby).toEqual([BEN]);
  });

  it("ends when one is moved, and when the opening is called off", () => {
    const waiting = after(entered(), opening(at(9)), told);
    expect(live(next(waiting, MOVED)).standby).toEqual([]);
    expect(live(next(waiting, opening(null))).standby).toEqual([]);
    expect(live(next(waiting, opening(at(12)))).standby).toEqual([ANA, BEN]);
  });
});

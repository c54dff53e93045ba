import { describe, expect, it } from "vitest";
import { nextRoomOf } from "./rooms";
import type { StateInfo } from "../protocol/objects";
import type { AnyMessage } from "./sessionState";
import { after, at, breakout, info, live, next, room } from "./storyKit";

const asAna = (change: Partial<StateInfo> = {}): AnyMessage => ({
  event: "session.state",
  payload: info(change),
});

const waiting = (letter: string) => breakout(letter, { status: "WAITING" });

describe("where one goes when breakouts open", () => {
  const planned = after(asAna({ rooms: [waiting("A"), waiting("B")], seat: room("B") }));

  it("is the breakout in which the server keeps a seat, not any that one sees", () => {
    expect(nextRoomOf(live(planned))?.id).toBe(room("B"));
    expect(nextRoomOf(live(after(asAna({ rooms: [waiting("A")] }))))).toBeUndefined();
  });

  it("follows the plan as it changes", () => {
    const replanned = next(planned, {
      event: "breakout.rooms.updated",
      payload: { rooms: [waiting("A")], config: null, status: "WAITING", seat: room("A") },
    });
    expect(nextRoomOf(live(replanned))?.id).toBe(room("A"));
  });

  it("is nowhere once one has been put into another breakout", () => {
    const moved = next(planned, {
      event: "breakout.moved",
      payload: {
        from: "main",
        to: room("C"),
        reason: "MOVED",
        by: null,
        room: breakout("C"),
        connection: { provider: "mesh", space: room("C"), iceServers: [] },
        serverTime: at(1),
      },
    });
    expect(nextRoomOf(live(moved))).toBeUndefined();
  });

  it("is found among those who are assigned, for a host with a seat", () => {
    const { id, name } = info().you;
    const rooms = [waiting("A"), { ...waiting("B"), assigned: [{ id, name }] }];
    expect(nextRoomOf(live(after(asAna({ rooms }))))?.id).toBe(room("B"));
  });
});

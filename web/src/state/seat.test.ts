import { describe, expect, it } from "vitest";
import { MAIN } from "../protocol/ids";
import type { MoveReason } from "../protocol/serverEvents";
import { hasChoice } from "./plan";
import { notJoinedIn, openSeatOf } from "./rooms";
import type { AnyMessage } from "./sessionState";
import { after, at, breakout, id, info, live, person, room } from "./storyKit";

const NAMED = { participants: [], assigned: [{ id: id("Ana"), name: "Ana" }] };

function begins(status: "WAITING" | "ACTIVE"): AnyMessage {
  const rooms = [breakout("A", { status }), breakout("B", { status })];
  return { event: "session.state", payload: info({ rooms, seat: room("A") }) };
}

function opened(name: string): AnyMessage {
  return { event: "breakout.room.updated", payload: breakout(name) };
}

function moved(to: string, reason: MoveReason): AnyMessage {
  return {
    event: "breakout.moved",
    payload: {
      from: MAIN,
      to: to === MAIN ? MAIN : room(to),
      reason,
      by: null,
      room: to === MAIN ? null : breakout(to, NAMED),
      connection: null,
      serverTime: at(1),
    },
  };
}

describe("a seat that is kept for this person", () => {
  it("is one to go to once its room is open, and not before", () => {
    expect(openSeatOf(live(after(begins("WAITING"))))).toBeUndefined();
    expect(openSeatOf(live(after(begins("WAITING"), opened("A"))))?.id).toBe(room("A"));
    expect(openSeatOf(live(after(begins("WAITING"), opened("B"))))).toBeUndefined();
  });

  it("is there to go back to for one who came back alone, after a reload too", () => {
    const back = live(after(begins("ACTIVE"), moved("A", "OPENED"), moved(MAIN, "RETURNED")));
    expect(openSeatOf(back)?.id).toBe(room("A"));
    const reloaded = live(after(begins("ACTIVE")));
    expect(openSeatOf(reloaded)?.id).toBe(room("A"));
    expect(hasChoice(reloaded)).toBe(true);
  });

  it("is where a host put the person; none if that is main", () => {
    expect(
      openSeatOf(live(after(begins("ACTIVE"), moved("B", "MOVED"), moved(MAIN, "RETURNED"))))?.id,
    ).toBe(room("B"));
    expect(openSeatOf(live(after(begins("ACTIVE"), moved(MAIN, "MOVED"))))).toBeUndefined();
  });

  it("is given up by one who chooses another room", () => {
    expect(
      openSeatOf(live(after(begins("ACTIVE"), moved("B", "JOINED"), moved(MAIN, "RETURNED")))),
    ).toBeUndefined();
  });
});

describe("who has not joined", () => {
  it("is who has a seat in the room and is elsewhere", () => {
    const assigned = ["Ana", "Ben"].map((name) => ({ id: id(name), name }));
    const participants = [person("Ben", { space: room("A") })];
    const one = breakout("A", { assigned, participants, participantCount: 1 });
    const host = live(
      after({
        event: "session.state",
        payload: info({ rooms: [one], permissions: ["breakout:manage"] }),
      }),
    );
    expect(notJoinedIn(host, one).map(({ name }) => name)).toEqual(["Ana"]);
  });
});

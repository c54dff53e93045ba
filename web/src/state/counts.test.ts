import { describe, expect, it } from "vitest";
import { MAIN } from "../protocol/ids";
import { countOf, roomOf } from "./rooms";
import { rosterOf } from "./roster";
import type { AnyMessage, Live } from "./sessionState";
import { after, at, breakout, info, live, next, person, room } from "./storyKit";

const BEN = person("Ben");
const ROOMS = [
  breakout("A", { allowParticipantsToChoose: true, participantCount: 1 }),
  breakout("B", { allowParticipantsToChoose: true, participantCount: 1 }),
];

const inMain: AnyMessage = {
  event: "session.state",
  payload: info({ rooms: ROOMS, status: "ACTIVE" }),
};

function moved(from: "main" | "A", to: "main" | "A"): AnyMessage {
  const space = (name: string) => (name === "main" ? MAIN : room(name));
  return {
    event: "breakout.moved",
    payload: {
      from: space(from),
      to: space(to),
      reason: to === "main" ? "RETURNED" : "JOINED",
      by: null,
      room: to === "main" ? null : { ...breakout("A"), participants: [BEN], participantCount: 2 },
      connection: null,
      serverTime: at(1),
    },
  };
}

function counted(...counts: [string, number][]): AnyMessage {
  return {
    event: "breakout.counts",
    payload: {
      counts: counts.map(([name, participantCount]) => ({ roomId: room(name), participantCount })),
    },
  };
}

function countIn(now: Live, name: string) {
  const found = roomOf(now, room(name));
  return found && countOf(now, found);
}

describe("how full a room is, for who chooses", () => {
  it("is what the server said last, and what it says nothing of stays", () => {
    const now = live(after(inMain, counted(["A", 3])));
    expect(countIn(now, "A")).toBe(3);
    expect(countIn(now, "B")).toBe(1);
  });

  it("is told of the own room too, so that it is right after one has left it", () => {
    const there = after(inMain, moved("main", "A"));
    const told = next(there, counted(["A", 3], ["B", 0]));
    expect(countIn(live(told), "A")).toBe(3);
    expect(rosterOf(live(told), room("A")).participants).toHaveLength(2);
    const back = live(next(told, moved("A", "main")));
    expect(countIn(back, "A")).toBe(3);
    expect(countIn(back, "B")).toBe(0);
  });

  it("leaves the roster alone that says the same, for whoever watches it", () => {
    const there = after(inMain, moved("main", "A"));
    const told = next(there, counted(["A", 2]));
    expect(rosterOf(live(told), room("A"))).toBe(rosterOf(live(there), room("A")));
  });

  it("makes no room of one that is not known any more", () => {
    const now = live(after(inMain, counted(["C", 4])));
    expect(now.rooms.map((one) => one.id)).toEqual([room("A"), room("B")]);
  });
});

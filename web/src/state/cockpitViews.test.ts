import { describe, expect, it } from "vitest";
import type { Arrivals, ArrivalStatus } from "../protocol/cockpitObjects";
import { markOf, missingIn } from "./arrivals";
import { helpQueue } from "./help";
import { after, at, breakout, id, info, live, person, room } from "./storyKit";
import { commonTime, timeOf } from "./timers";

const host = (change = {}) =>
  live(after({ event: "session.state", payload: info({ rooms: [], ...change }) }));

const missing = (name: string, status: Exclude<ArrivalStatus, "arrived">, space = "A") => ({
  id: id(name),
  name,
  space: room(space),
  status,
  since: at(0),
});

describe("the mark of a person who was moved", () => {
  const wave = (...people: Arrivals["missing"]): Arrivals => ({
    total: 9,
    arrived: 9 - people.length,
    missing: people,
    missingCount: people.length,
  });
  const stale = person("Ana", { arrival: { moveId: "7", status: "told", at: at(0) } });

  it("is as the newest list says, not as an older roster does", () => {
    expect(markOf(host({ arrivals: wave() }), stale)).toBeNull();
    expect(markOf(host({ arrivals: wave(missing("Ana", "failed")) }), stale)).toBe("failed");
    expect(markOf(host({ arrivals: wave(missing("Ana", "switching")) }), stale)).toBe("moving");
  });

  it("is as the roster says for those whom a long list does not name", () => {
    const long = { ...wave(missing("Ben", "told")), missingCount: 101 };
    expect(markOf(host({ arrivals: long }), stale)).toBe("moving");
  });

  it("is counted for their breakout", () => {
    const arrivals = wave(
      missing("Ana", "told"),
      missing("Ben", "late"),
      missing("Cai", "told", "B"),
    );
    expect(missingIn(host({ arrivals }), room("A"))).toBe(2);
  });
});

describe("the help queue", () => {
  it("has whoever waits longest first", () => {
    const asks = (name: string, second: number) =>
      breakout(name, { help: { by: { id: id("Ana"), name: "Ana" }, note: null, at: at(second) } });
    const now = host({ rooms: [asks("A", 40), breakout("B"), asks("C", 10)] });
    expect(helpQueue(now).map((call) => call.room.name)).toEqual(["Room C", "Room A"]);
  });
});

describe("the time of all rooms", () => {
  const paused = (name: string, seconds: number) =>
    breakout(name, { endsAt: null, pausedRemainingSeconds: seconds });

  it("is the earliest end, though another room stands still", () => {
    const rooms = [paused("A", 5), breakout("B", { endsAt: at(90) })];
    expect(commonTime(rooms)).toEqual({ is: "running", endsAt: at(90) });
  });

  it("stands still where all do, with the least that is left", () => {
    expect(commonTime([paused("A", 50), paused("B", 20)])).toEqual({ is: "paused", seconds: 20 });
  });

  it("is none where no room has any", () => {
    expect(commonTime([breakout("A")])).toEqual({ is: "none" });
    expect([breakout("A"), breakout("B", { endsAt: at(9) }), paused("C", 0)].map(timeOf)).toEqual([
      "none",
      "running",
      "paused",
    ]);
  });
});

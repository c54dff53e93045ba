import { describe, expect, it } from "vitest";
import { closingsOf } from "./closing";
import { after, at, breakout, info, live, person, room } from "./storyKit";

const closing = (name: string, seconds: number) =>
  breakout(name, { status: "CLOSING", closesAt: at(seconds) });

function seenBy(role: "HOST" | "PARTICIPANT", rooms: ReturnType<typeof breakout>[], space = "") {
  const there = space === "" ? ("main" as const) : room(space);
  const payload = info({
    you: person("Mei", { role, space: there }),
    permissions: role === "HOST" ? ["breakout:manage"] : ["breakout:join"],
    space: there,
    rooms,
    status: "ACTIVE",
  });
  return closingsOf(live(after({ event: "session.state", payload })));
}

describe("a countdown to the end", () => {
  it("is seen by a host in main: one for all rooms that end together", () => {
    const seen = seenBy("HOST", [closing("A", 10), closing("B", 10.4)]);
    expect(seen).toMatchObject([{ what: "all", closesAt: at(10) }]);
  });

  it("names the one room that closes while the others go on", () => {
    const seen = seenBy("HOST", [closing("A", 10), breakout("B")]);
    expect(seen).toMatchObject([{ what: "room", name: "Room A", closesAt: at(10) }]);
  });

  it("counts several that close while another goes on", () => {
    const seen = seenBy("HOST", [closing("A", 10), closing("B", 10), breakout("C")]);
    expect(seen).toMatchObject([{ what: "rooms", count: 2 }]);
  });

  it("is the first of several that end at different times", () => {
    const seen = seenBy("HOST", [closing("A", 30), closing("B", 10), breakout("C")]);
    expect(seen).toMatchObject([{ what: "room", name: "Room B", closesAt: at(10) }]);
  });

  it("is one's own in a breakout, and not said twice where the others end with it", () => {
    expect(seenBy("HOST", [closing("A", 10), closing("B", 10)], "A")).toMatchObject([
      { what: "own", closesAt: at(10) },
    ]);
  });

  it("of another room is seen by a host who visits", () => {
    expect(seenBy("HOST", [breakout("A"), closing("B", 10)], "A")).toMatchObject([
      { what: "room", name: "Room B" },
    ]);
  });

  it("is no news to those in main who do not manage", () => {
    expect(seenBy("PARTICIPANT", [closing("A", 10), closing("B", 10)])).toEqual([]);
  });

  it("is not one for a room that stays open", () => {
    expect(seenBy("HOST", [breakout("A", { endsAt: at(90) })])).toEqual([]);
  });
});

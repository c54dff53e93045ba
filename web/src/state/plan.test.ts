import { describe, expect, it } from "vitest";
import { awayCount, columnsOf, facilitatorsFor, nextRoom, plannable } from "./plan";
import { after, breakout, info, live, person, room } from "./storyKit";

const HOST = person("Mei", { role: "HOST" });
const ANA = person("Ana");
const BEN = person("Ben");

function withRooms(...rooms: ReturnType<typeof breakout>[]) {
  const payload = info({
    you: HOST,
    permissions: ["breakout:manage"],
    participants: [HOST, ANA, BEN],
    rooms,
    status: "WAITING",
  });
  return live(after({ event: "session.state", payload }));
}

describe("the host's columns", () => {
  it("show everybody once: planned people in their room, though they are still in main", () => {
    const now = withRooms(
      breakout("A", { status: "WAITING", assigned: [{ id: ANA.id, name: "Ana" }] }),
    );
    const names = columnsOf(now).map((column) => column.people.map((one) => one.name));
    expect(names).toEqual([["Mei", "Ben"], ["Ana"]]);
  });

  it("do not show a plan that is over as if people were there", () => {
    const now = withRooms(breakout("A", { assigned: [{ id: ANA.id, name: "Ana" }] }));
    expect(columnsOf(now)[1]?.people).toEqual([]);
  });

  it("plan for participants, not for those who manage", () => {
    expect(plannable(withRooms()).map((one) => one.name)).toEqual(["Ana", "Ben"]);
  });

  it("count those whom a recall brings back", () => {
    const now = withRooms(
      breakout("A", { participantCount: 3 }),
      breakout("B", { participants: [BEN], participantCount: 1 }),
    );
    expect(awayCount(now)).toBe(4);
  });
});

describe("going round", () => {
  it("leads from main to the first, on to the next, and from the last to the first", () => {
    const main = withRooms(breakout("A"), breakout("B"));
    expect(nextRoom(main)?.id).toBe(room("A"));
    expect(nextRoom({ ...main, space: room("A") })?.id).toBe(room("B"));
    expect(nextRoom({ ...main, space: room("B") })?.id).toBe(room("A"));
  });
});

describe("the plan", () => {
  it("marks who is kept in place, and whose hand is up, before the rooms open", () => {
    const now = withRooms(
      breakout("A", { status: "WAITING", assigned: [{ id: ANA.id, name: "Ana", locked: true }] }),
    );
    expect(columnsOf(now)[1]?.people).toMatchObject([{ name: "Ana", locked: true, here: false }]);
  });

  it("offers those planned for a room first as its facilitators, each once", () => {
    const assigned = [{ id: BEN.id, name: "Ben" }];
    const now = withRooms(breakout("A", { status: "WAITING", assigned }), breakout("B"));
    const [first] = now.rooms;
    const names = first && facilitatorsFor(now, first).map((one) => one.name);
    expect(names).toEqual(["Ben", "Mei", "Ana"]);
  });
});

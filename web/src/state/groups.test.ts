import { describe, expect, it } from "vitest";
import { grouped, letterAfter, letterOf, roomsOf, shuffled, sizesOf } from "./groups";

const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

describe("groups", () => {
  it("differ by at most one, and leave nobody out", () => {
    for (const total of [0, 1, 2, 7, 12, 30, 31]) {
      for (const rooms of [1, 2, 3, 5, 12]) {
        const groups = grouped(people(total), rooms, total * rooms);
        const sizes = groups.map((group) => group.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(groups.flat().sort()).toEqual(people(total).sort());
      }
    }
  });

  it("are the same for the same seed, and others for another", () => {
    expect(shuffled(people(20), 4)).toEqual(shuffled(people(20), 4));
    expect(shuffled(people(20), 4)).not.toEqual(shuffled(people(20), 5));
  });

  it("are cut by rooms or by people, at least one room", () => {
    expect(roomsOf({ by: "people", people: 4 }, 30)).toBe(8);
    expect(roomsOf({ by: "people", people: 4 }, 0)).toBe(1);
    expect(roomsOf({ by: "rooms", rooms: 500 }, 30)).toBe(200);
  });

  it("put the larger ones first", () => {
    expect(sizesOf(3, 8)).toEqual([3, 3, 2]);
  });

  it("go on after the last letter, though a room before it has closed", () => {
    expect(letterAfter([{ letter: "B" }, { letter: "C" }])).toBe("D");
    expect(letterAfter([{ letter: "Z" }])).toBe("AA");
    expect(letterAfter([])).toBe("A");
  });

  it("have letters that go on after Z", () => {
    expect([0, 25, 26, 27, 52].map(letterOf)).toEqual(["A", "Z", "AA", "AB", "BA"]);
  });
});

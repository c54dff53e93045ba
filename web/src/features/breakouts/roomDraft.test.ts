import { describe, expect, it } from "vitest";
import { breakout, id } from "../../state/storyKit";
import { changeOf, draftOf } from "./roomDraft";
import { SEATS } from "./setupDraft";

const ROOM = breakout("A", { topic: "Fractions", task: "Try 1 to 3", maxParticipants: SEATS });

describe("what a host writes about a breakout", () => {
  it("changes nothing as long as nothing is written", () => {
    expect(changeOf(ROOM, draftOf(ROOM))).toEqual({});
  });

  it("shows no number where there is no limit", () => {
    expect(draftOf(ROOM)).toMatchObject({ places: "", minutes: "" });
  });

  it("sends what was changed, and only that", () => {
    const draft = {
      ...draftOf(ROOM),
      task: " Try 4 ",
      places: 5,
      minutes: 12,
      facilitator: id("Ana"),
    };
    expect(changeOf(ROOM, draft)).toEqual({
      task: "Try 4",
      maxParticipants: 5,
      durationMinutes: 12,
      facilitatorId: id("Ana"),
    });
  });

  it("can take the time away, and who leads it", () => {
    const led = { ...ROOM, durationMinutes: 12, facilitatorId: id("Ana") };
    expect(changeOf(led, { ...draftOf(led), minutes: "", facilitator: null })).toEqual({
      durationMinutes: null,
      facilitatorId: null,
    });
  });

  it("can take a task away, and a limit", () => {
    const small = { ...ROOM, maxParticipants: 4 };
    expect(changeOf(small, { ...draftOf(small), task: "", places: "" })).toEqual({
      task: "",
      maxParticipants: SEATS,
    });
  });
});

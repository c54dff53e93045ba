import { describe, expect, it } from "vitest";
import type { Rounds } from "../protocol/plans";
import { FIRST_ROUNDS, nextRoundAt, roundsFrom, underWay, wholeMinutes } from "./rounds";
import { after, at, info, live, next } from "./storyKit";

const ROUNDS: Rounds = {
  total: 3,
  current: 1,
  phase: "PAUSE",
  nextOpensAt: at(43),
  repeatedPairs: 0,
};

describe("rounds", () => {
  it("are asked for by rooms or by people, with the rules there are", () => {
    expect(roundsFrom(FIRST_ROUNDS, null)).toEqual({
      rounds: 3,
      peoplePerRoom: 3,
      durationMinutes: 5,
      pauseSeconds: 60,
      startCountdownSeconds: 5,
    });
    const rules = { keepTogether: [], keepApart: [], balanceBy: null, avoidRepeats: true };
    const rooms = roundsFrom({ ...FIRST_ROUNDS, cut: { by: "rooms", rooms: 4 } }, rules);
    expect(rooms).toMatchObject({ count: 4, rules });
    expect(rooms).not.toHaveProperty("peoplePerRoom");
  });

  it("say how long all of it takes", () => {
    expect(wholeMinutes(FIRST_ROUNDS)).toBe(18); // 3 × 5 minutes, 2 minutes of pauses, 15 s
  });

  it("count down to the next one in the pause, and only there", () => {
    expect(nextRoundAt(ROUNDS)).toBe(at(43));
    expect(nextRoundAt({ ...ROUNDS, phase: "RUNNING" })).toBeNull();
    expect(nextRoundAt(null)).toBeNull();
  });

  it("go on from the first to the last", () => {
    const phases = (["PLANNED", "RUNNING", "PAUSE", "DONE"] as const).map((phase) =>
      underWay({ ...ROUNDS, phase }),
    );
    expect(phases).toEqual([false, true, true, false]);
  });

  it("come with the state and with the list of rooms, and stay where a list says nothing", () => {
    const told = after({ event: "session.state", payload: info({ rounds: ROUNDS }) });
    expect(live(told).rounds).toEqual(ROUNDS);
    const list = { rooms: [], config: null, status: "NONE" } as const;
    const same = next(told, { event: "breakout.rooms.updated", payload: list });
    expect(live(same).rounds).toEqual(ROUNDS);
    const gone = next(told, {
      event: "breakout.rooms.updated",
      payload: { ...list, rounds: null },
    });
    expect(live(gone).rounds).toBeNull();
  });
});

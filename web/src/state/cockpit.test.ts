import { describe, expect, it } from "vitest";
import { MAIN } from "../protocol/ids";
import type { AnyMessage } from "./sessionState";
import { quietMillis } from "./activity";
import { chatOf } from "./chat";
import { roomOf } from "./rooms";
import { after, at, breakout, id, info, line, live, next, NOON, person, room } from "./storyKit";

const ANA = person("Ana");
const BEN = person("Ben", { space: room("A") });
const HOST = person("Mei", { role: "HOST" });

const asHost = (change = {}): AnyMessage => ({
  event: "session.state",
  payload: info({
    you: HOST,
    permissions: ["breakout:manage", "breakout:join"],
    participants: [HOST],
    rooms: [breakout("A", { participants: [BEN], participantCount: 1, startedAt: at(0) })],
    status: "ACTIVE",
    ...change,
  }),
});
const asAna = (change = {}): AnyMessage => ({
  event: "session.state",
  payload: info({ participants: [ANA], ...change }),
});
const moved = (moveId: string, reason: "OPENED" | "MERGED" | "SPLIT" = "OPENED"): AnyMessage => ({
  event: "breakout.moved",
  payload: {
    moveId,
    from: MAIN,
    to: room("A"),
    reason,
    by: null,
    room: breakout("A"),
    connection: null,
    serverTime: at(1),
  },
});

describe("a move that the server says again", () => {
  it("is made once, and known to be missed by the server", () => {
    const first = after(asAna(), moved("17"));
    const again = next(first, moved("17"));
    const missed = { moveId: "17", open: true, again: 1 };
    expect(again.live).toEqual({ ...first.live, arrival: missed });
    expect(live(next(again, moved("17"))).arrival).toEqual({ ...missed, again: 2 });
  });

  it("is told apart from the next one to the same place", () => {
    const first = after(asAna(), moved("17"));
    expect(live(next(first, moved("18"))).arrival).toEqual({ moveId: "18", open: true });
  });

  it("that was made while one was away is one to report", () => {
    const arrival = { moveId: "17", status: "late", at: at(0) } as const;
    const there = person("Ana", { space: room("A"), arrival });
    const now = live(after(asAna({ you: there, space: room("A"), rooms: [breakout("A")] })));
    expect(now.arrival).toEqual({ moveId: "17", open: true });
  });

  it("is none to report once the server knows that one is there", () => {
    const arrival = { moveId: "17", status: "arrived", at: at(0) } as const;
    const now = live(after(asAna({ you: person("Ana", { arrival }) })));
    expect(now.arrival).toEqual({ moveId: "17", open: false });
  });
});

describe("the arrivals", () => {
  const wave = { total: 40, arrived: 38, missing: [], missingCount: 2 };

  it("are as the server said last", () => {
    const now = after(asHost(), { event: "breakout.arrivals", payload: wave });
    expect(live(now).arrivals).toEqual(wave);
  });

  it("are known to a host who loads the page again", () => {
    expect(live(after(asHost({ arrivals: wave }))).arrivals).toEqual(wave);
  });
});

describe("a paused room", () => {
  it("does not run on because of a tick that was on its way", () => {
    const paused = breakout("A", { endsAt: null, pausedRemainingSeconds: 90 });
    const tick = { roomId: room("A"), remainingSeconds: 90, endsAt: at(91), serverTime: at(1) };
    const now = live(
      after(
        asHost(),
        { event: "breakout.room.updated", payload: paused },
        { event: "breakout.timer.tick", payload: tick },
      ),
    );
    expect(roomOf(now, room("A"))?.endsAt).toBeNull();
  });
});

describe("silence", () => {
  const clock = { samples: [], offset: 0 };
  const quietAt = (state: ReturnType<typeof after>, seconds: number) => {
    const one = roomOf(live(state), room("A"));
    return one && quietMillis(live(state), one, clock, NOON + seconds * 1000);
  };
  const says = (speaking: boolean): AnyMessage => ({
    event: "participant.media",
    payload: { space: room("A"), participants: [{ id: id("Ben"), speaking }] },
  });

  it("counts from the opening while nobody has spoken", () => {
    expect(quietAt(after(asHost()), 90)).toBe(90_000);
  });

  it("counts from the last word, which the server remembers", () => {
    const rooms = [
      breakout("A", { participants: [BEN], participantCount: 1, lastSpokeAt: at(30) }),
    ];
    expect(quietAt(after(asHost({ rooms })), 90)).toBe(60_000);
  });

  it("is over while somebody speaks, and begins when they end", () => {
    const speaking = after(asHost(), says(true)); // at second 1
    expect(quietAt(speaking, 60)).toBeNull();
    expect(quietAt(next(speaking, says(true), says(false)), 61)).toBe(60_000);
  });

  it("is not taken from news about a camera", () => {
    const now = after(asHost(), {
      event: "participant.media",
      payload: {
        space: room("A"),
        participants: [{ id: id("Ben"), speaking: false, video: true }],
      },
    });
    expect(quietAt(now, 90)).toBe(90_000);
  });

  it("is no matter where nobody is", () => {
    expect(quietAt(after(asHost({ rooms: [breakout("A")] })), 90)).toBeNull();
  });
});

describe("being muted", () => {
  it("says who did it", () => {
    const by = { id: HOST.id, name: "Mei" };
    const now = after(asAna(), { event: "participant.muted", payload: { by } });
    expect(now.notices).toMatchObject([{ kind: "muted", by: "Mei" }]);
    expect(live(now).muted).toEqual({ by });
  });
});

describe("leading a breakout", () => {
  const led = (facilitatorId: typeof ANA.id | null): AnyMessage => ({
    event: "breakout.room.updated",
    payload: breakout("A", { facilitatorId }),
  });
  const rooms = [breakout("A")];

  it("is told to the one who leads from now on, and who no longer does", () => {
    const leads = after(asAna({ rooms }), led(ANA.id));
    expect(leads.notices).toMatchObject([{ kind: "lead", name: "Room A", yours: true }]);
    expect(next(leads, led(null)).notices).toMatchObject([{ kind: "lead", yours: false }]);
  });

  it("is no news to those who do not lead, nor to a host", () => {
    expect(after(asAna({ rooms }), led(id("Ben")), led(null)).notices).toEqual([]);
    const host = { rooms, permissions: ["breakout:manage"] as const };
    expect(after(asAna(host), led(ANA.id)).notices).toEqual([]);
  });
});

describe("merging and splitting", () => {
  it("tell the one whom it moves once, by the move", () => {
    const merged: AnyMessage = {
      event: "breakout.merged",
      payload: { from: [room("B")], into: room("A") },
    };
    expect(after(asAna(), moved("17", "MERGED"), merged).notices).toMatchObject([
      { kind: "merged", own: true },
    ]);
  });

  it("have those who stayed ask anew for what was written, and keep what they have", () => {
    const there = person("Ana", { space: room("A") });
    const chat = { messages: [line(4, "Ana", room("A"))], more: false };
    const merged: AnyMessage = {
      event: "breakout.merged",
      payload: { from: [room("B")], into: room("A") },
    };
    const here = asAna({ you: there, space: room("A"), rooms: [breakout("A")], chat });
    const now = live(after(here, merged));
    expect(chatOf(now, room("A"))).toMatchObject({ loaded: false, messages: [{ id: "4" }] });
  });

  it("tell a host which room it was", () => {
    const split: AnyMessage = {
      event: "breakout.split",
      payload: { from: room("A"), into: [room("A"), room("B")] },
    };
    expect(after(asHost(), split).notices).toMatchObject([
      { kind: "split", name: "Room A", own: false },
    ]);
  });
});

describe("a voice to all rooms", () => {
  const started: AnyMessage = {
    event: "breakout.voice.started",
    payload: {
      voiceId: "v-1",
      from: { id: HOST.id, name: "Mei" },
      mimeType: "audio/webm;codecs=opus",
    },
  };

  it("is heard from its start to its end", () => {
    const now = after(asAna(), started);
    expect(live(now).voice).toMatchObject({ voiceId: "v-1", from: "Mei" });
    const other = next(now, { event: "breakout.voice.ended", payload: { voiceId: "v-0" } });
    expect(live(other).voice).not.toBeNull();
    const ended = next(now, { event: "breakout.voice.ended", payload: { voiceId: "v-1" } });
    expect(live(ended).voice).toBeNull();
  });

  it("is left behind with the breakout", () => {
    expect(live(after(asAna(), started, moved("17"))).voice).toBeNull();
  });
});

describe("an opening that is called off", () => {
  it("leaves the rooms closed, and is said", () => {
    const calledOff = after(
      asAna({ rooms: [breakout("A", { status: "WAITING" })], status: "WAITING" }),
      { event: "breakout.opening", payload: { opensAt: at(5), serverTime: at(0) } },
      { event: "breakout.opening", payload: { opensAt: null, serverTime: at(1) } },
    );
    expect(live(calledOff)).toMatchObject({ status: "WAITING", opensAt: null });
    expect(calledOff.notices).toMatchObject([{ kind: "calledOff" }]);
  });
});

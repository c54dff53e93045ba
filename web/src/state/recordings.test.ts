import { describe, expect, it } from "vitest";
import { MAIN } from "../protocol/ids";
import type { RecordingId, Space } from "../protocol/ids";
import type { Recording, RecordingEnd } from "../protocol/recordings";
import { recordingIn } from "./recordings";
import type { AnyMessage } from "./sessionState";
import { after, at, breakout, id, info, live, next, person, room } from "./storyKit";

const ROOM = room("A");
const HOST = {
  you: person("Host", { role: "HOST" }),
  permissions: ["breakout:manage", "breakout:join"] as const,
  rooms: [breakout("A")],
};
const named = (name: string) => ({ id: id(name), name });

function recording(number: number, space: Space, recorder = "Ana"): Recording {
  return {
    id: `rec-${number}` as RecordingId,
    space,
    startedAt: at(0),
    by: named("Host"),
    recorder: named(recorder),
    status: "starting",
  };
}

const begins = (one: Recording): AnyMessage => ({
  event: "recording.started",
  payload: { recording: one },
});
const ends = (one: Recording, reason: RecordingEnd): AnyMessage => ({
  event: "recording.stopped",
  payload: { recordingId: one.id, space: one.space, reason },
});
const enters = (change: Parameters<typeof info>[0] = {}): AnyMessage => ({
  event: "session.state",
  payload: info(change),
});
const goes = (from: Space, to: Space, there: Recording | null): AnyMessage => ({
  event: "breakout.moved",
  payload: {
    from,
    to,
    reason: "MOVED",
    by: null,
    room: to === MAIN ? null : breakout("A", { recording: there !== null }),
    recording: there,
    connection: null,
    serverTime: at(1),
  },
});

describe("a space that is recorded", () => {
  const own = recording(1, MAIN);

  it("is known to those who are in it, until it is not any more", () => {
    const on = after(enters(), begins(own));
    expect(recordingIn(live(on), MAIN)).toEqual({ by: named("Host"), recorder: named("Ana") });
    expect(recordingIn(live(next(on, ends(own, "STOPPED"))), MAIN)).toBeNull();
  });

  it("is known to one who comes in meanwhile, by name", () => {
    expect(recordingIn(live(after(enters({ recordings: [own] }))), MAIN)?.by).toEqual(
      named("Host"),
    );
    const moved = after(enters(), goes(MAIN, ROOM, recording(2, ROOM)));
    expect(recordingIn(live(moved), ROOM)?.by).toEqual(named("Host"));
  });

  it("that one has left is nothing one still knows, unless one manages", () => {
    const participant = after(enters({ recordings: [own] }), goes(MAIN, ROOM, null));
    expect(recordingIn(live(participant), MAIN)).toBeNull();
    const host = after(enters({ ...HOST, recordings: [own] }), goes(MAIN, ROOM, null));
    expect(recordingIn(live(host), MAIN)).not.toBeNull();
  });

  it("is seen on a breakout of which nothing else is known", () => {
    const rooms = [breakout("A", { recording: true })];
    expect(recordingIn(live(after(enters({ rooms }))), ROOM)).toEqual({ by: null, recorder: null });
  });

  it("does not look recorded for the moment until the breakout itself is told", () => {
    const one = recording(1, ROOM);
    const rooms = [breakout("A", { recording: true })];
    const over = after(enters({ ...HOST, rooms, recordings: [one] }), ends(one, "STOPPED"));
    expect(recordingIn(live(over), ROOM)).toBeNull();
  });
});

describe("a recording that ends by itself", () => {
  const first = recording(1, ROOM, "Ana");
  const second = recording(2, ROOM, "Ben");
  const on = after(enters(HOST), begins(first));
  const kinds = (...messages: AnyMessage[]) => next(on, ...messages).notices.map((one) => one.kind);

  it("is told to who manages, with whose browser it was and where", () => {
    const [notice] = next(on, ends(first, "RECORDER_LEFT")).notices;
    expect(notice).toMatchObject({
      kind: "recordingEnded",
      space: ROOM,
      name: "Room A",
      recorder: "Ana",
      reason: "RECORDER_LEFT",
    });
  });

  it.each(["FAILED", "TOO_LARGE", "DISK_FULL", "QUOTA_REACHED"] as const)(
    "is told because of %s, too",
    (reason) => {
      expect(kinds(ends(first, reason))).toEqual(["recordingEnded"]);
    },
  );

  it.each(["STOPPED", "CLOSED", "MERGED", "ENDED"] as const)(
    "is no news where somebody's act has ended it: %s",
    (reason) => {
      expect(kinds(ends(first, reason))).toEqual([]);
    },
  );

  it("is told as one that goes on, whichever is heard first", () => {
    const there: AnyMessage = {
      event: "recording.updated",
      payload: { recording: { ...first, status: "recording" } },
    };
    const end = ends(first, "RECORDER_LEFT");
    expect(kinds(there, end, begins(second))).toEqual(["recordingGoesOn"]);
    expect(kinds(there, begins(second), end)).toEqual(["recordingGoesOn"]);
  });

  it("is no news while one browser after the other is tried, until none is left", () => {
    expect(kinds(ends(first, "FAILED"), begins(second))).toEqual([]);
    expect(kinds(begins(second), ends(first, "FAILED"))).toEqual([]);
    expect(kinds(ends(first, "FAILED"), begins(second), ends(second, "FAILED"))).toEqual([
      "recordingEnded",
    ]);
  });

  it("is no news to those who do not manage", () => {
    const own = recording(1, MAIN);
    expect(after(enters({ recordings: [own] }), ends(own, "FAILED")).notices).toEqual([]);
  });
});

describe("the one whose browser is asked to record", () => {
  const own = recording(1, MAIN, "Ana");
  const asked: AnyMessage = { event: "recording.requested", payload: { recording: own } };

  it("is told so, once", () => {
    const told = after(enters(), asked);
    expect(live(told).requested).toEqual(own);
    expect(told.notices.map((one) => one.kind)).toEqual(["recorder"]);
    expect(next(told, begins(own), ends(own, "STOPPED")).notices).toEqual([]);
    expect(next(told, asked).notices).toHaveLength(1);
  });

  it("is asked anew after coming back", () => {
    const back = after(enters(), asked, enters({ recordings: [own] }));
    expect(live(back).requested).toBeNull();
    expect(live(next(back, asked)).requested).toEqual(own);
  });
});

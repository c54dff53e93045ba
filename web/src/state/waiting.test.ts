import { describe, expect, it } from "vitest";
import type { ParticipantId } from "../protocol/ids";
import type { WaitingEnd, WaitingPerson } from "../protocol/waiting";
import type { AnyMessage } from "./sessionState";
import { after, at, id, info, live, next, person } from "./storyKit";
import { placeOf, unheardOf } from "./waiting";

const HOST = person("Mei", { role: "HOST" });

function waits(name: string, change: Partial<WaitingPerson> = {}): WaitingPerson {
  return { id: id(name), name, since: at(0), connected: true, ...change };
}

function asHost(waiting: readonly WaitingPerson[] = []): AnyMessage {
  const permissions = ["breakout:manage", "breakout:join"] as const;
  return { event: "session.state", payload: info({ you: HOST, permissions, waiting }) };
}

function arrived(...participants: WaitingPerson[]): AnyMessage {
  return { event: "waiting.arrived", payload: { participants, waitingCount: 1 } };
}

function left(reason: WaitingEnd, ...names: string[]): AnyMessage {
  return {
    event: "waiting.left",
    payload: { participantIds: names.map(id), reason, waitingCount: 0 },
  };
}

const ENTERED: AnyMessage = {
  event: "waiting.entered",
  payload: { participant: { id: id("Ana"), name: "Ana" }, since: at(0), serverTime: at(0) },
};
const ADMITTED: AnyMessage = {
  event: "waiting.admitted",
  payload: { participant: { id: id("Ana"), name: "Ana", role: "PARTICIPANT", space: "main" } },
};
const STATE: AnyMessage = { event: "session.state", payload: info() };

describe("who waits to be let in", () => {
  it("is connected, and has nothing of the meeting", () => {
    const now = after(ENTERED);
    expect(now.link).toEqual({ is: "connected" });
    expect(now.door).toEqual({ is: "waiting", since: at(0) });
    expect(now.live).toBeNull();
  });

  it("waits on after a lost connection, since the same time", () => {
    const now = after(ENTERED, { event: "local.disconnected" }, ENTERED);
    expect(now.link).toEqual({ is: "connected" });
    expect(now.door).toEqual({ is: "waiting", since: at(0) });
  });

  it("is let in, and in the meeting once the server has said what it is like", () => {
    const admitted = after(ENTERED, ADMITTED);
    expect(admitted.door?.is).toBe("admitted");
    expect(admitted.live).toBeNull();
    const inside = next(admitted, STATE);
    expect(inside.live).not.toBeNull();
    expect(inside.door?.is).toBe("admitted");
  });

  it("is in as well who was let in while the connection was lost", () => {
    const inside = after(ENTERED, { event: "local.disconnected" }, STATE);
    expect(inside.live).not.toBeNull();
    expect(inside.door?.is).toBe("admitted");
  });

  it("reads why, if the host did not let them in and said so", () => {
    const reason = "Please come in with your own name";
    const now = after(ENTERED, { event: "waiting.rejected", payload: { reason } });
    expect(now.over).toEqual({ is: "rejected", reason });
  });

  it("is nobody who came in without waiting", () => {
    expect(after(STATE).door).toBeNull();
  });
});

describe("where a page with a seat is", () => {
  it("is outside until the server has said what the meeting is like", () => {
    expect(placeOf(after(ENTERED, ADMITTED))).toBe("outside");
    expect(placeOf(after(ENTERED, ADMITTED, STATE))).toBe("inside");
    expect(placeOf(after(ENTERED, ADMITTED, STATE, { event: "local.left" }))).toBe("over");
  });

  it("is as good as never there if its seat was given up before it was in", () => {
    const refused = (code: string): AnyMessage => ({ event: "local.refused", code, error: "No." });
    expect(placeOf(after(ENTERED, refused("UNAUTHORIZED")))).toBe("lapsed");
    expect(placeOf(after(ENTERED, refused("ROOM_ARCHIVED")))).toBe("over");
    expect(placeOf(after(ENTERED, ADMITTED, STATE, refused("UNAUTHORIZED")))).toBe("over");
  });
});

describe("who lets in", () => {
  it("sees who waits when coming in, and who comes then", () => {
    const now = live(after(asHost([waits("Ana")]), arrived(waits("Ben"))));
    expect(now.waiting.map((one) => one.name)).toEqual(["Ana", "Ben"]);
  });

  it("sees one who is told of again once, in the same place, as they are now", () => {
    const told = after(asHost([waits("Ana"), waits("Ben")]), arrived(waits("Ana")));
    const now = live(next(told, arrived(waits("Ana", { connected: false }))));
    expect(now.waiting).toEqual([waits("Ana", { connected: false }), waits("Ben")]);
  });

  it("sees those no more who were let in, went, or were not let in", () => {
    const told = after(asHost([waits("Ana"), waits("Ben"), waits("Cai"), waits("Dee")]));
    const now = live(next(told, left("ADMITTED", "Ana", "Cai"), left("LEFT", "Ben")));
    expect(now.waiting.map((one) => one.name)).toEqual(["Dee"]);
  });

  it("sees nobody any more with a role that lets nobody in", () => {
    expect(live(after(asHost([waits("Ana")]), STATE)).waiting).toEqual([]);
  });

  it("is told of each person once", () => {
    const waiting = [waits("Ana"), waits("Ben")];
    const heard = new Set<ParticipantId>([id("Ana")]);
    expect(unheardOf(waiting, heard)).toEqual([waits("Ben")]);
  });
});

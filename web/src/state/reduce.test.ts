import { describe, expect, it } from "vitest";
import { MAIN } from "../protocol/ids";
import type { AnyMessage } from "./sessionState";
import { chatOf } from "./chat";
import { roomOf } from "./rooms";
import { rosterOf } from "./roster";
import { after, at, breakout, id, info, line, live, NOON, person, room, next } from "./storyKit";

const ANA = person("Ana");
const BEN = person("Ben");
const HOST = person("Mei", { role: "HOST" });

function state(change = {}): AnyMessage {
  return { event: "session.state", payload: info({ participants: [ANA, BEN], ...change }) };
}

function asHost(change = {}): AnyMessage {
  return {
    event: "session.state",
    payload: info({
      you: HOST,
      permissions: ["breakout:manage", "breakout:join"],
      participants: [HOST, ANA, BEN],
      ...change,
    }),
  };
}

function movedTo(name: string, reason: "OPENED" | "MOVED" = "OPENED"): AnyMessage {
  return {
    event: "breakout.moved",
    payload: {
      from: MAIN,
      to: room(name),
      reason,
      by: reason === "MOVED" ? { id: HOST.id, name: HOST.name } : null,
      room: breakout(name, { participants: [BEN], participantCount: 1 }),
      connection: { provider: "mesh", space: room(name), iceServers: [] },
      serverTime: at(1),
    },
  };
}

const broughtBack = (reason: "TIMER" | "RETURNED"): AnyMessage => ({
  event: "breakout.moved",
  payload: {
    from: room("A"),
    to: MAIN,
    reason,
    by: null,
    room: null,
    connection: null,
    serverTime: at(2),
  },
});

describe("arriving", () => {
  it("knows nothing before the server has said the state", () => {
    expect(after({ event: "chat.message", payload: line(1, "Ben", MAIN) }).live).toBeNull();
  });

  it("shows who is in the own space", () => {
    const now = live(after(state()));
    expect(rosterOf(now, MAIN).participants.map((one) => one.name)).toEqual(["Ana", "Ben"]);
  });

  it("gives a host the people of every breakout and of main", () => {
    const rooms = [breakout("A", { participants: [BEN], participantCount: 1 })];
    const now = live(
      after(
        asHost({ rooms, status: "ACTIVE", mainParticipants: [HOST, ANA], mainParticipantCount: 2 }),
      ),
    );
    expect(rosterOf(now, room("A")).participants).toEqual([BEN]);
  });
});

describe("being moved", () => {
  it("takes one along to the breakout, with its chat empty and its people known", () => {
    const now = live(after(state(), movedTo("A")));
    expect(now.space).toBe(room("A"));
    expect(rosterOf(now, room("A")).participants.map((one) => one.name)).toEqual(["Ben", "Ana"]);
    expect(chatOf(now, now.space).loaded).toBe(false);
  });

  it("forgets who was in the space that was left, where one may not look any more", () => {
    expect(rosterOf(live(after(state(), movedTo("A"))), MAIN).count).toBe(0);
  });

  it("lets a host who visits keep sight of main, without those who are in the breakout", () => {
    const now = live(after(asHost(), movedTo("A", "OPENED")));
    expect(rosterOf(now, MAIN).participants.map((one) => one.name)).toEqual(["Ana"]);
  });

  it("says who did it when it was a host", () => {
    expect(after(state(), movedTo("A", "MOVED")).notices).toMatchObject([
      { kind: "moved", by: "Mei", to: room("A") },
    ]);
  });

  it("says that time is up, but not that one came back oneself", () => {
    const there = after(state(), movedTo("A"));
    expect(next(there, broughtBack("TIMER")).notices).toMatchObject([
      { kind: "returned", reason: "TIMER" },
    ]);
    expect(next(there, broughtBack("RETURNED")).notices).toEqual([]);
  });

  it("does not lose a move that was made while the connection was lost", () => {
    const now = after(
      state(),
      { event: "local.disconnected" },
      state({ space: room("A"), rooms: [breakout("A")], participants: [ANA] }),
    );
    expect(now.link).toEqual({ is: "connected" });
    expect(live(now).move).toMatchObject({ from: MAIN, to: room("A") });
  });
});

describe("rosters", () => {
  const joined: AnyMessage = {
    event: "space.participants",
    payload: { space: MAIN, joined: [person("Cai")], left: [id("Ben")], participantCount: 60 },
  };

  it("apply what changed in a large space", () => {
    const roster = rosterOf(live(after(state(), joined)), MAIN);
    expect(roster.participants.map((one) => one.name)).toEqual(["Ana", "Cai"]);
    expect(roster.count).toBe(60);
  });

  it("never show a person in two spaces, while the other roster is on its way", () => {
    const rooms = [
      breakout("A", { participants: [BEN], participantCount: 1 }),
      breakout("B", { participants: [], participantCount: 0 }),
    ];
    const now = live(
      after(asHost({ rooms, participants: [HOST] }), {
        event: "breakout.participants.update",
        payload: { roomId: room("B"), participants: [BEN], participantCount: 1 },
      }),
    );
    expect(rosterOf(now, room("B")).participants).toEqual([BEN]);
    expect(rosterOf(now, room("A"))).toMatchObject({ participants: [], count: 0 });
  });

  it("are stale when only the count was said, until the names come", () => {
    const told = after(state(), {
      event: "space.participants",
      payload: { space: MAIN, participantCount: 900, stale: true },
    });
    expect(rosterOf(live(told), MAIN)).toMatchObject({ count: 900, stale: true });
    const asked = next(told, {
      event: "local.roster",
      space: MAIN,
      participants: [ANA],
      count: 900,
    });
    expect(rosterOf(live(asked), MAIN).stale).toBe(false);
  });

  it("follow hands, one's own too", () => {
    const now = live(
      after(state(), {
        event: "participant.updated",
        payload: { participant: { ...ANA, hand: true } },
      }),
    );
    expect(now.you.hand).toBe(true);
    expect(rosterOf(now, MAIN).participants[0]?.hand).toBe(true);
  });

  it("remember when somebody spoke last", () => {
    const now = live(
      after(state(), {
        event: "participant.media",
        payload: { space: MAIN, participants: [{ id: BEN.id, speaking: true }] },
      }),
    );
    expect(now.spoke[BEN.id]).toBe(NOON + 1000);
  });
});

describe("timers", () => {
  const inRoom = [state(), movedTo("A")] as const;

  it("follow the deadline that the server says", () => {
    const tick: AnyMessage = {
      event: "breakout.timer.tick",
      payload: { roomId: room("A"), remainingSeconds: 60, endsAt: at(62), serverTime: at(2) },
    };
    expect(roomOf(live(after(...inRoom, tick)), room("A"))?.endsAt).toBe(at(62));
  });

  it("leave the state alone when a tick says what is known, as nearly all of them do", () => {
    const tick: AnyMessage = {
      event: "breakout.timer.tick",
      payload: { roomId: room("A"), remainingSeconds: 60, endsAt: at(62), serverTime: at(2) },
    };
    const ticked = after(...inRoom, tick);
    expect(next(ticked, tick).live).toBe(ticked.live);
  });

  it("warn those who are in the breakout, and nobody else", () => {
    const warning: AnyMessage = {
      event: "breakout.timer.warning",
      payload: { roomId: room("A"), remainingMinutes: 1 },
    };
    expect(after(...inRoom, warning).notices).toMatchObject([{ kind: "warning", minutes: 1 }]);
    expect(after(state(), warning).notices).toEqual([]);
  });

  it("close a breakout with a countdown, and an extension takes that back", () => {
    const closing: AnyMessage = {
      event: "breakout.room.closing",
      payload: { roomId: room("A"), seconds: 10, closesAt: at(12), serverTime: at(2) },
    };
    const shut = after(...inRoom, closing);
    expect(roomOf(live(shut), room("A"))).toMatchObject({ status: "CLOSING", closesAt: at(12) });
    const extended = next(shut, {
      event: "breakout.room.updated",
      payload: breakout("A", { endsAt: at(300) }),
    });
    expect(roomOf(live(extended), room("A"))).toMatchObject({ status: "ACTIVE", closesAt: null });
  });
});

describe("breakouts", () => {
  it("come, open and go", () => {
    const made = after(asHost(), {
      event: "breakout.room.created",
      payload: breakout("A", { status: "WAITING" }),
    });
    expect(live(made).status).toBe("WAITING");
    const opened = next(made, { event: "breakout.room.updated", payload: breakout("A") });
    expect(live(opened).status).toBe("ACTIVE");
    const gone = next(opened, {
      event: "breakout.room.closed",
      payload: { roomId: room("A"), reason: "CLOSED" },
    });
    expect(live(gone)).toMatchObject({ status: "NONE", rooms: [] });
  });

  it("are open when the countdown is over and none of them waits any more", () => {
    const waiting = [breakout("A", { status: "WAITING" }), breakout("B", { status: "WAITING" })];
    const story: AnyMessage[] = [
      asHost({ rooms: waiting, status: "WAITING" }),
      { event: "breakout.opening", payload: { opensAt: at(5), serverTime: at(0) } },
      { event: "breakout.room.updated", payload: breakout("A") },
    ];
    expect(live(after(...story)).status).toBe("OPENING");

    const opened = live(
      after(...story, { event: "breakout.room.updated", payload: breakout("B") }),
    );
    expect([opened.status, opened.opensAt]).toEqual(["ACTIVE", null]);
  });

  it("tell a host who asks for help, and that it was answered", () => {
    const help = { by: { id: BEN.id, name: "Ben" }, note: null, at: at(5) };
    const asked = after(asHost({ rooms: [breakout("A")] }), {
      event: "breakout.help",
      payload: { roomId: room("A"), help },
    });
    expect(asked.notices).toMatchObject([{ kind: "help", name: "Ben" }]);
    const answered = next(asked, {
      event: "breakout.help",
      payload: { roomId: room("A"), help: null },
    });
    expect(roomOf(live(answered), room("A"))?.help).toBeNull();
    expect(answered.notices).toEqual([]);
  });

  it("show a broadcast to those in the breakouts, not to the one who sent it", () => {
    const broadcast: AnyMessage = {
      event: "breakout.broadcast",
      payload: {
        message: "Five more minutes",
        from: { id: HOST.id, name: "Mei" },
        at: at(3),
        rooms: [room("A")],
      },
    };
    expect(after(state(), movedTo("A"), broadcast).notices).toMatchObject([
      { kind: "broadcast", from: "Mei", text: "Five more minutes" },
    ]);
    expect(after(asHost(), movedTo("A"), broadcast).notices).toEqual([]);
  });
});

describe("chat", () => {
  it("keeps messages in order, each once, though history and news overlap", () => {
    const now = live(
      after(
        state(),
        { event: "chat.message", payload: line(11, "Ben", MAIN) },
        {
          event: "local.history",
          space: MAIN,
          messages: [line(9, "Ben", MAIN), line(10, "Ana", MAIN), line(11, "Ben", MAIN)],
          more: true,
        },
      ),
    );
    expect(chatOf(now, MAIN).messages.map((one) => one.id)).toEqual(["9", "10", "11"]);
    expect(chatOf(now, MAIN).more).toBe(true);
  });

  it("counts what others wrote as unread, until it is read", () => {
    const written = after(
      state(),
      { event: "chat.message", payload: line(1, "Ben", MAIN) },
      { event: "chat.message", payload: line(2, "Ana", MAIN) },
    );
    expect(live(written).unread).toBe(1);
    expect(live(next(written, { event: "local.chatRead" })).unread).toBe(0);
  });
});

describe("the end", () => {
  it("is told with its reason", () => {
    expect(after(state(), { event: "session.removed", payload: { reason: "Spam" } }).over).toEqual({
      is: "removed",
      reason: "Spam",
      again: true,
    });
    expect(after(state(), { event: "session.replaced", payload: {} }).over).toEqual({
      is: "replaced",
    });
  });
});

import { makeBreakouts, movedTo } from "../../harness/breakouts.ts";
import { expect, test } from "../../harness/fixtures.ts";
import type { ChatLine, Participant, Room } from "../../harness/socket.ts";

interface Went {
  readonly userId: string;
  readonly name: string;
  readonly roomId: string;
}

const SET = {
  rooms: [{ name: "Red" }, { name: "Blue" }],
  allowParticipantsToChoose: true,
  allowReturnToMain: true,
  autoCloseAfterMinutes: 20,
};

test.describe("two vocabularies in one session", () => {
  for (const transports of [["websocket"], ["polling"], ["polling", "websocket"]] as const) {
    test(`a dashed host and a dotted student hear each other, over ${transports.join(" then ")}`, async ({
      crowd,
    }) => {
      const room = await crowd.room();
      const host = await crowd.enterDashed(
        room.code,
        "Ms. Rivera",
        { hostKey: room.made.hostKey },
        transports,
      );
      const ana = await crowd.enter(room.code, "Ana", {}, transports);
      const ben = await crowd.enterDashed(room.code, "Ben", {}, transports);

      const { rooms } = await host.must<{ rooms: Room[] }>("create-breakout-rooms", SET);
      const [red] = rooms;
      if (red === undefined) throw new Error("no breakout");
      await ben.hears<{ rooms: Room[] }>("breakout-rooms-created", (told) =>
        told.rooms.some(({ id }) => id === red.id),
      );
      await ana.hears<{ rooms: Room[] }>("breakout.rooms.updated", (told) =>
        told.rooms.some(({ id }) => id === red.id),
      );
      await host.must("start-breakout-rooms");
      await ben.hears<{ rooms: Room[] }>("breakout-rooms-started", (told) =>
        told.rooms.every(({ status }) => status === "ACTIVE"),
      );

      await ana.must("breakout.room.join", { roomId: red.id });
      await ben.hears<Went>("user-moved-to-breakout", ({ userId }) => userId === ana.id);
      await ben.must("join-breakout-room", { roomId: red.id });
      await ana.hears<{ participants?: Participant[] }>(
        "breakout.participants.update",
        ({ participants }) => participants?.some(({ id }) => id === ben.id) === true,
      );

      await host.must("broadcast-to-breakouts", { message: "two minutes" });
      await ben.hears<{ message: string }>(
        "host-broadcast",
        ({ message }) => message === "two minutes",
      );
      await ana.hears<ChatLine>("chat.message", ({ text }) => text === "two minutes");

      await ana.must("breakout.room.leave");
      await ben.hears<Went>("user-left-breakout", ({ userId }) => userId === ana.id);
      await host.hears<Went>("user-returned-to-main", ({ userId }) => userId === ana.id);
      const status = await host.must<{ hasBreakoutRooms: boolean; remainingMinutes: number }>(
        "get-breakout-status",
      );
      expect(status.hasBreakoutRooms).toBe(true);
      expect(status.remainingMinutes).toBeLessThanOrEqual(20);
    });
  }

  test("a dotted host's work is heard in dashed words", async ({ crowd }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const ana = await crowd.enterDashed(room.code, "Ana");
    const ben = await crowd.enterDashed(room.code, "Ben");
    const [one, two] = await makeBreakouts(host, 2);
    if (one === undefined || two === undefined) throw new Error("no breakouts");
    await ana.hears("breakout-rooms-created");
    await host.must("breakout.room.start");
    await host.must("breakout.room.move", { participantId: ana.id, to: one.id });
    await ana.hears<Went>("user-moved-to-breakout", ({ userId, roomId }) => {
      return userId === ana.id && roomId === one.id;
    });
    const mine = await ana.must<{ inBreakoutRoom: boolean; room: Room }>("get-my-breakout-room");
    expect(mine.inBreakoutRoom).toBe(true);
    expect(mine.room.id).toBe(one.id);

    await host.must("breakout.room.move", { participantId: ben.id, to: one.id });
    await ana.hears<Went>("user-joined-breakout", ({ userId }) => userId === ben.id);
    await host.must("breakout.all.recall");
    await ana.hears<Went>("user-returned-to-main", ({ userId }) => userId === ana.id);
    const closed = await ben.hears<{ mainRoomParticipants: Participant[] }>(
      "breakout-rooms-closed",
    );
    expect(closed.mainRoomParticipants.map(({ name }) => name).sort()).toEqual([
      "Ana",
      "Ben",
      "Ms. Rivera",
    ]);
    expect(ana.heard.every(({ event }) => !event.includes("."))).toBe(true);
  });

  test("closing all is announced, ten seconds ahead, once, and then done", async ({ crowd }) => {
    const room = await crowd.room();
    const host = await crowd.enterDashed(room.code, "Ms. Rivera", { hostKey: room.made.hostKey });
    const ana = await crowd.enter(room.code, "Ana");
    const { rooms } = await host.must<{ rooms: Room[] }>("create-breakout-rooms", SET);
    await host.must("start-breakout-rooms");
    await ana.must("breakout.room.join", { roomId: rooms[0]?.id });

    const { message } = await host.must<{ message: string }>("close-all-breakouts");
    expect(message).toContain("10 seconds");
    const closing = await host.hears<{ sessionId: string; seconds: number }>("breakout-closing");
    expect(closing.seconds).toBe(10);
    await host.hears("breakout-rooms-closed");
    expect(host.heard.slice(-3).map(({ event }) => event)).toEqual([
      "breakout-closing",
      "user-returned-to-main",
      "breakout-rooms-closed",
    ]);
    expect(host.all("breakout-closing")).toHaveLength(1);
    expect((await movedTo(ana, "main")).reason).toBe("CLOSED");
  });

  test("signals pass between the vocabularies, and never to another space", async ({ crowd }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const ana = await crowd.enterDashed(room.code, "Ana");
    const ben = await crowd.enter(room.code, "Ben");
    await ana.must("signal", { targetUserId: ben.id, signal: { type: "offer", sdp: "v=0" } });
    expect(await ben.hears("signal")).toEqual({
      from: ana.id,
      data: { type: "offer", sdp: "v=0" },
    });
    await ben.must("signal", { to: ana.id, data: { type: "answer" } });
    expect(await ana.hears("signal")).toEqual({
      fromUserId: ben.id,
      signal: { type: "answer" },
    });

    const [one] = await makeBreakouts(host, 1);
    await host.must("breakout.room.start");
    await host.must("breakout.room.move", { participantId: ben.id, to: one?.id });
    expect(await ana.ask("signal", { targetUserId: ben.id, signal: {} })).toEqual({
      success: false,
      error: "Cannot signal to user in different room",
      code: "DIFFERENT_SPACE",
    });
  });

  test("a dashed client that drops hears what it missed", async ({ crowd }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const ana = await crowd.enterDashed(room.code, "Ana");
    ana.socket.io.reconnection(false);
    ana.socket.io.engine.close();
    await host.hears<{ participant: Participant }>(
      "participant.updated",
      ({ participant }) => participant.id === ana.id && !participant.connected,
    );
    await makeBreakouts(host, 2);
    await host.must("breakout.room.start");
    ana.socket.io.reconnection(true);
    ana.socket.connect();
    await ana.hears("breakout-rooms-started");
    expect(ana.socket.recovered).toBe(true);
    expect(ana.heard.map(({ event }) => event)).toEqual([
      "breakout-rooms-created",
      "breakout-rooms-started",
    ]);
  });

  test("one participant has one connection, whichever the namespace", async ({ crowd }) => {
    const room = await crowd.room();
    const joined = await crowd.join(room.code, "Ana");
    const dotted = await crowd.connect(joined);
    const dashed = await crowd.connectDashed(joined);
    await dotted.hears("session.replaced");
    await dashed.must("get-breakout-status");
  });
});

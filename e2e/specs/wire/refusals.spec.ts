import { makeBreakouts } from "../../harness/breakouts.ts";
import { expect, test } from "../../harness/fixtures.ts";
import type { Room } from "../../harness/socket.ts";
import { io } from "socket.io-client";

interface ConnectError {
  readonly message: string;
  readonly data?: { readonly success: false; readonly code: string; readonly error: string };
}

function refusedConnect(url: string, token: unknown): Promise<ConnectError> {
  const socket = io(`${url}/events`, {
    auth: { token },
    transports: ["websocket"],
    forceNew: true,
  });
  return new Promise((resolve, reject) => {
    socket.on("connect_error", (error) => {
      socket.close();
      resolve(error);
    });
    socket.on("connect", () => {
      socket.close();
      reject(new Error("it was let in"));
    });
  });
}

test.describe("what bad input gets", () => {
  test("a wrong token, or none, is refused with a code", async ({ server }) => {
    for (const token of ["nonsense", "", undefined, 7, { a: 1 }]) {
      const error = await refusedConnect(server.url, token);
      expect(error.data?.code, `token ${JSON.stringify(token)}`).toBe("UNAUTHORIZED");
      expect(error.message).not.toBe("");
    }
  });

  test("an unknown event, a wrong type, an unknown field and another session are refused by name", async ({
    crowd,
  }) => {
    const room = await crowd.room();
    const ana = await crowd.enter(room.code, "Ana");

    expect(await ana.ask("breakout.fly", {})).toMatchObject({
      success: false,
      code: "UNKNOWN_EVENT",
    });
    for (const [payload, named] of [
      [{ text: 7 }, "text"],
      [{ text: "" }, "text"],
      [{ text: "hi", colour: "red" }, "colour"],
      [{ text: "hi", sessionId: "s-another" }, "sessionId"],
      ["a string", ""],
      [[1, 2], ""],
      [null, ""],
    ] as const) {
      const ack = await ana.ask("chat.send", payload);
      expect(ack, JSON.stringify(payload)).toMatchObject({ success: false, code: "INVALID" });
      if (!ack.success) expect(ack.error).toContain(named);
    }
    expect(ana.all("chat.message"), "nothing was said").toEqual([]);
    expect(ana.socket.connected).toBe(true);
  });

  test("a participant has no power over breakouts", async ({ crowd }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const ana = await crowd.enter(room.code, "Ana");
    const [breakout] = await makeBreakouts(host, 1);

    for (const [event, payload] of [
      ["breakout.rooms.create", { count: 2 }],
      ["breakout.room.create", { name: "Mine" }],
      ["breakout.room.start", {}],
      ["breakout.room.close", { roomId: breakout?.id }],
      ["breakout.all.close", {}],
      ["breakout.room.move", { participantId: ana.id, to: breakout?.id }],
      ["breakout.all.recall", {}],
      ["breakout.broadcast", { message: "hi" }],
      ["breakout.all.timer.start", { minutes: 1 }],
    ] as const) {
      expect(await ana.ask(event, payload), event).toMatchObject({
        success: false,
        code: "FORBIDDEN",
      });
    }
    expect((await host.must<{ rooms: Room[] }>("breakout.rooms.list")).rooms).toHaveLength(1);
  });

  test("a room of another session cannot be reached with this session's token", async ({
    crowd,
  }) => {
    const mine = await crowd.room();
    const other = await crowd.room();
    const host = await crowd.enterHost(mine);
    const stranger = await crowd.enterHost(other);
    const [breakout] = await makeBreakouts(stranger, 1);

    expect(await host.ask("breakout.room.join", { roomId: breakout?.id })).toMatchObject({
      success: false,
      code: "BREAKOUT_NOT_FOUND",
    });
    expect(
      await host.ask("breakout.room.move", { participantId: stranger.id, to: "main" }),
    ).toMatchObject({
      success: false,
      code: "PARTICIPANT_NOT_FOUND",
    });
  });

  test("a payload over the limit is refused with a code and the connection stays", async ({
    crowd,
  }) => {
    const room = await crowd.room();
    const ana = await crowd.enter(room.code, "Ana");
    const ack = await ana.ask("chat.send", { text: "x".repeat(600_000) });
    expect(ack).toMatchObject({ success: false, code: "TOO_LARGE" });
    expect(ana.socket.connected).toBe(true);
  });

  test("a packet over the transport's limit closes that connection and no other", async ({
    crowd,
  }) => {
    const room = await crowd.room();
    const ana = await crowd.enter(room.code, "Ana");
    const ben = await crowd.enter(room.code, "Ben");
    ana.socket.io.reconnection(false);

    ana.socket.emit("chat.send", { text: "x".repeat(1_200_000) });

    await ana.look("the connection is closed", () =>
      ana.socket.connected ? { notYet: "it is open" } : { done: true },
    );
    await ben.must("chat.send", { text: "still here" });
  });

  test("a text over its limit is refused and the connection stays", async ({ crowd }) => {
    const room = await crowd.room();
    const ana = await crowd.enter(room.code, "Ana");
    const ack = await ana.ask("chat.send", { text: "x".repeat(4_001) });
    expect(ack).toMatchObject({ success: false });
    expect(ana.socket.connected).toBe(true);
  });

  test("none of that is logged as a crash", ({ server }) => {
    expect(server.log).not.toMatch(/Exception|\tat dev\.alcove|ERROR/);
  });
});

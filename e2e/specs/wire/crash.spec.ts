import { assign, makeBreakouts, movedTo } from "../../harness/breakouts.ts";
import { Crowd, expect, test as base } from "../../harness/fixtures.ts";
import { AlcoveServer } from "../../harness/server.ts";
import type { ChatLine, Room, State } from "../../harness/socket.ts";

const test = base.extend<{ mortal: AlcoveServer; people: Crowd }>({
  mortal: async ({}, use) => {
    const server = await new AlcoveServer().start();
    await use(server);
    await server.dispose();
  },
  people: async ({ mortal }, use) => {
    const crowd = new Crowd(mortal);
    await use(crowd);
    crowd.leave();
  },
});

test.describe("kill -9 of the server", () => {
  test("in the middle of breakouts: everyone is back in theirs, and the timer ends when it should", async ({
    mortal,
    people,
  }) => {
    const room = await people.room();
    const host = await people.enterHost(room);
    const [ana, ben] = await people.enterAll(room.code, ["Ana", "Ben"]);
    const [one, two] = await makeBreakouts(host, 2);
    if (!ana || !ben || !one || !two) throw new Error("the story is not set up");
    await assign(host, [
      [ana, one],
      [ben, two],
    ]);
    await host.must("breakout.room.start");
    await movedTo(ana, one.id);
    await movedTo(ben, two.id);
    const started = await host.must<{ rooms: Room[] }>("breakout.all.timer.start", {
      minutes: 0.25,
    });
    const endsAt = Date.parse(started.rooms[0]?.endsAt ?? "");
    await ana.must("chat.send", { text: "acknowledged before the crash" });

    await mortal.kill9();
    await mortal.start();

    for (const [client, space] of [
      [ana, one.id],
      [ben, two.id],
      [host, "main"],
    ] as const) {
      const state = await client.look(
        `${client.name} is back`,
        async (): Promise<{ done: State } | { notYet: string }> => {
          if (!client.socket.connected) return { notYet: "not connected" };
          return { done: await client.now() };
        },
      );
      expect(state.space, client.name).toBe(space);
    }
    const { messages } = await ana.must<{ messages: ChatLine[] }>("chat.history");
    expect(messages.map(({ text }) => text)).toContain("acknowledged before the crash");

    const rooms = (await host.now()).rooms.filter(({ status }) => status !== "CLOSED");
    expect(rooms.map((breakout) => Date.parse(breakout.endsAt ?? ""))).toEqual([endsAt, endsAt]);

    const back = await movedTo(ana, "main");
    expect(back.reason).toBe("TIMER");
    expect(Date.now(), "not before its time").toBeGreaterThanOrEqual(endsAt - 50);
    await movedTo(ben, "main");
  });

  test("a timer that fell due while the server was down fires on start", async ({
    mortal,
    people,
  }) => {
    const room = await people.room();
    const host = await people.enterHost(room);
    const ana = await people.enter(room.code, "Ana");
    const [breakout] = await makeBreakouts(host, 1);
    if (breakout === undefined) throw new Error("no breakout");
    await assign(host, [[ana, breakout]]);
    await host.must("breakout.room.start");
    await movedTo(ana, breakout.id);
    const { room: timed } = await host.must<{ room: Room }>("breakout.timer.start", {
      roomId: breakout.id,
      minutes: 0.05,
    });
    const endsAt = Date.parse(timed.endsAt ?? "");

    await mortal.kill9();
    await ana.look("the timer falls due while nobody serves", () =>
      Date.now() > endsAt ? { done: true } : { notYet: `${endsAt - Date.now()} ms to go` },
    );
    await mortal.start();

    await ana.look("Ana is back in main", async () => {
      if (!ana.socket.connected) return { notYet: "not connected" };
      const { space } = await ana.now();
      return space === "main" ? { done: space } : { notYet: `in ${space}` };
    });
  });
});

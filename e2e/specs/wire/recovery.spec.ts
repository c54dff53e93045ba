import { assign, makeBreakouts, movedTo } from "../../harness/breakouts.ts";
import { expect, test } from "../../harness/fixtures.ts";
import type { ChatLine, WireClient } from "../../harness/socket.ts";

function texts(client: WireClient): string[] {
  return client.all<ChatLine>("chat.message").map(({ text }) => text);
}

test.describe("coming back", () => {
  test("a dropped connection gets what it missed, in order, nothing twice", async ({ crowd }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const ana = await crowd.enter(room.code, "Ana");
    await host.must("chat.send", { text: "before" });
    await ana.hears<ChatLine>("chat.message", ({ text }) => text === "before");

    ana.socket.io.reconnection(false);
    ana.drop();
    await host.hears<{ participant: { id: string; connected: boolean } }>(
      "participant.updated",
      ({ participant }) => participant.id === ana.id && !participant.connected,
    );
    for (const text of ["one", "two", "three"]) await host.must("chat.send", { text });
    ana.socket.io.reconnection(true);
    ana.socket.connect();

    await ana.hears<ChatLine>("chat.message", ({ text }) => text === "three");
    expect(ana.socket.recovered).toBe(true);
    expect(texts(ana)).toEqual(["before", "one", "two", "three"]);
    expect(ana.all("session.state"), "no second state was needed").toHaveLength(1);
  });

  test("a reload in a breakout comes back to the breakout", async ({ crowd }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const joined = await crowd.join(room.code, "Ana");
    const ana = await crowd.connect(joined);
    const [breakout] = await makeBreakouts(host, 1);
    if (breakout === undefined) throw new Error("no breakout");
    await assign(host, [[ana, breakout]]);
    await host.must("breakout.room.start");
    await movedTo(ana, breakout.id);

    ana.close();
    const again = await crowd.connect(joined);

    const state = await again.state();
    expect(state.space).toBe(breakout.id);
    expect(state.you.id).toBe(joined.participant.id);
  });

  test("a second connection of the same participant takes over", async ({ crowd }) => {
    const room = await crowd.room();
    const joined = await crowd.join(room.code, "Ana");
    const first = await crowd.connect(joined);

    await crowd.connect(joined);

    await first.hears("session.replaced");
    await first.look("the first connection is closed", () =>
      first.socket.connected ? { notYet: "it is open" } : { done: true },
    );
  });

  for (const transports of [["websocket"], ["polling"], ["polling", "websocket"]] as const) {
    test(`the stock client works over ${transports.join(" then ")}`, async ({ crowd }) => {
      const room = await crowd.room();
      const ana = await crowd.enter(room.code, "Ana", {}, transports);
      await ana.must("chat.send", { text: "hello" });
      expect((await ana.hears<ChatLine>("chat.message")).text).toBe("hello");
    });
  }
});

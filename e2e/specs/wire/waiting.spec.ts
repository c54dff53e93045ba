import { Crowd, expect, test as base } from "../../harness/fixtures.ts";
import { Rest, type Joined } from "../../harness/rest.ts";
import { AlcoveServer } from "../../harness/server.ts";
import type { State } from "../../harness/socket.ts";
import { until } from "../../harness/until.ts";

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

interface Waiting {
  readonly waiting: readonly { readonly id: string; readonly connected: boolean }[];
}

test.describe("a room that lets people in one by one", () => {
  test("a client that waits is a participant on the same socket once it is let in", async ({
    crowd,
  }) => {
    const room = await crowd.room({ waitingRoom: true });
    const host = await crowd.enterHost(room);
    const ana = await crowd.waits(room.code, "Ana");
    const ben = await crowd.waits(room.code, "Ben");
    await host.hears<{ waitingCount: number }>(
      "waiting.arrived",
      ({ waitingCount }) => waitingCount === 2,
    );
    expect(await ana.ask("chat.send", { text: "hello?" })).toMatchObject({
      success: false,
      code: "IN_WAITING_ROOM",
    });
    await host.must("chat.send", { text: "not for those at the door" });

    expect(await host.must("waiting.admit", { participantIds: [ana.id] })).toMatchObject({
      admitted: [ana.id],
      failed: [],
    });

    const state = await ana.state();
    expect(state.you).toMatchObject({ id: ana.id, space: "main", role: "PARTICIPANT" });
    await ana.must("chat.send", { text: "hello" });
    await host.hears<{ text: string }>("chat.message", ({ text }) => text === "hello");
    await host.must("waiting.reject", { participantId: ben.id, reason: "Next week." });
    expect(await ben.hears("waiting.rejected")).toEqual({ reason: "Next week." });
    await until("Ben is disconnected", () =>
      ben.socket.connected ? { notYet: "still there" } : { done: true },
    );
    expect(ben.heard.map(({ event }) => event)).toEqual(["waiting.entered", "waiting.rejected"]);
  });

  test("a back end polls with the token, and an owner lets in through REST", async ({
    crowd,
    rest,
  }) => {
    const room = await crowd.room({ waitingRoom: true });
    const join = (resume?: string) =>
      rest.call<Joined & { waiting?: boolean }>("POST", `/api/rooms/${room.code}/join`, {
        name: "Ana",
        ...(resume === undefined ? {} : { resume }),
      });
    const asked = await join();
    expect(asked).toMatchObject({ status: 202, body: { waiting: true } });
    expect(await join(asked.body.token)).toMatchObject({ status: 202 });
    const owner = rest.as(room.made.ownerToken ?? "");
    const path = `/api/rooms/${room.code}/waiting`;
    expect((await owner.must<Waiting>("GET", path)).waiting).toMatchObject([
      { id: asked.body.participant.id, connected: false },
    ]);
    await owner.must("POST", `${path}/admit-all`);
    expect(await join(asked.body.token)).toMatchObject({
      status: 200,
      body: { participant: { id: asked.body.participant.id, space: "main" } },
    });
  });

  test("kill -9: who waits goes on waiting, and who was let in is in", async ({
    mortal,
    people,
  }) => {
    const room = await people.room({ waitingRoom: true });
    const host = await people.enterHost(room);
    const ana = await people.waits(room.code, "Ana");
    const ben = await people.waits(room.code, "Ben");
    await host.must("waiting.admit", { participantIds: [ana.id] });

    await mortal.kill9();
    await mortal.start();

    await ana.look("Ana is in the session", async () =>
      ana.socket.connected ? { done: await ana.now() } : { notYet: "not connected" },
    );
    const owner = new Rest(mortal.url, room.made.ownerToken);
    await until("Ben waits again, connected", async () => {
      const { waiting } = await owner.must<Waiting>("GET", `/api/rooms/${room.code}/waiting`);
      const back = waiting.some(({ id, connected }) => id === ben.id && connected);
      return back ? { done: true } : { notYet: JSON.stringify(waiting) };
    });
    await owner.must("POST", `/api/rooms/${room.code}/waiting/admit-all`);
    expect((await ben.hears<State>("session.state")).you.id).toBe(ben.id);
  });
});

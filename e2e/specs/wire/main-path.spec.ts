import { assign, makeBreakouts, movedTo, type Moved } from "../../harness/breakouts.ts";
import { expect, test } from "../../harness/fixtures.ts";
import type { ChatLine, Room } from "../../harness/socket.ts";

const NAMES = ["Ana", "Ben", "Chi", "Dua"] as const;

interface Tick {
  readonly roomId: string;
  readonly remainingSeconds: number;
}

test.describe("the main job at the wire", () => {
  test("from a room through three breakouts and back", async ({ crowd }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const people = await crowd.enterAll(room.code, NAMES);

    await host.look("the host sees everyone in main", async () => {
      const seen = (await host.now()).participants.map(({ name }) => name).sort();
      return seen.length === 5 ? { done: seen } : { notYet: `sees ${seen.join(", ")}` };
    });

    await test.step("three breakouts, shuffled: sizes differ by at most one", async () => {
      await makeBreakouts(host, 3);
      const shuffled = await host.must<{ rooms: Room[]; failed: unknown[] }>(
        "breakout.room.assign",
        {
          strategy: "random",
        },
      );
      const sizes = shuffled.rooms.map(({ assigned }) => assigned?.length ?? 0).sort();
      expect(sizes).toEqual([1, 1, 2]);
      expect(shuffled.failed).toEqual([]);
    });

    const { rooms } = await host.must<{ rooms: Room[] }>("breakout.rooms.list");
    const roomOf = (id: string): Room => {
      const found = rooms.find(({ assigned }) => assigned?.some((person) => person.id === id));
      if (found === undefined) throw new Error(`${id} is assigned nowhere`);
      return found;
    };

    await test.step("opening moves everyone by itself, each to the breakout that was planned", async () => {
      await host.must("breakout.room.start", { durationMinutes: 5 });
      for (const person of people) {
        const moved = await movedTo(person, roomOf(person.id).id);
        expect(moved.reason).toBe("OPENED");
        expect(moved.connection.space).toBe(moved.to);
      }
      await host.hears<Tick>(
        "breakout.timer.tick",
        ({ remainingSeconds }) => remainingSeconds <= 300,
      );
    });

    await test.step("chat stays in its breakout, a broadcast reaches all", async () => {
      const [speaker] = people;
      if (speaker === undefined) throw new Error("nobody");
      await speaker.must("chat.send", { text: "only for us" });
      await host.must("breakout.broadcast", { message: "two minutes left" });
      for (const person of people) {
        await person.hears<ChatLine>("chat.message", ({ text }) => text === "two minutes left");
        const lines = person.all<ChatLine>("chat.message").map(({ text }) => text);
        const same = roomOf(person.id).id === roomOf(speaker.id).id;
        expect(lines.includes("only for us"), `${person.name} hears it: ${same}`).toBe(same);
      }
    });

    await test.step("a signal reaches the own breakout and no other", async () => {
      const [first] = people;
      if (first === undefined) throw new Error("nobody");
      const stranger = people.find((person) => roomOf(person.id).id !== roomOf(first.id).id);
      const refused = await first.ask("signal", { to: stranger?.id, data: { sdp: "x" } });
      expect(refused).toMatchObject({ success: false, code: "DIFFERENT_SPACE" });
      expect(stranger?.all("signal")).toEqual([]);
    });

    await test.step("the host moves someone, extends the timer, and everyone comes back", async () => {
      const [first] = people;
      const other = rooms.find(({ id }) => id !== roomOf(first?.id ?? "").id);
      await host.must("breakout.room.move", { participantId: first?.id, to: other?.id });
      if (first !== undefined) expect((await movedTo(first, other?.id ?? "")).reason).toBe("MOVED");

      const before = (await host.must<{ rooms: Room[] }>("breakout.rooms.list")).rooms[0]?.endsAt;
      await host.must("breakout.all.timer.extend", { minutes: 2 });
      const after = (await host.must<{ rooms: Room[] }>("breakout.rooms.list")).rooms[0]?.endsAt;
      expect(Date.parse(after ?? "") - Date.parse(before ?? "")).toBe(120_000);

      await host.must("breakout.all.timer.end", { graceSeconds: 1 });
      for (const person of people) {
        await person.hears("breakout.room.closing");
        await movedTo(person, "main");
      }
      const state = await host.now();
      expect(state.participants).toHaveLength(5);
      expect(state.rooms.filter(({ status }) => status !== "CLOSED")).toEqual([]);
    });
  });

  test("a short timer warns, closes and brings everyone back by itself", async ({ crowd }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const ana = await crowd.enter(room.code, "Ana");
    const [breakout] = await makeBreakouts(host, 1);
    if (breakout === undefined) throw new Error("no breakout");
    await assign(host, [[ana, breakout]]);
    await host.must("breakout.room.start");
    await movedTo(ana, breakout.id);

    await host.must("breakout.timer.start", { roomId: breakout.id, minutes: 0.05 });

    const closing = await ana.hears<{ roomId: string; seconds: number }>("breakout.room.closing");
    expect(closing.roomId).toBe(breakout.id);
    expect(closing.seconds).toBeLessThanOrEqual(10);
    const back = await movedTo(ana, "main");
    expect(back.reason).toBe("TIMER");
    await host.hears<{ roomId: string; reason: string }>(
      "breakout.room.closed",
      ({ roomId, reason }) => roomId === breakout.id && reason === "TIMER",
    );
  });

  test("twelve people choose an eight-seat breakout at once: eight are in, four stay where they were", async ({
    crowd,
  }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const people = await crowd.enterAll(
      room.code,
      Array.from({ length: 12 }, (_, index) => `Student ${index + 1}`),
    );
    const { room: breakout } = await host.must<{ room: Room }>("breakout.room.create", {
      name: "Eight",
    });

    const acks = await Promise.all(
      people.map((person) => person.ask("breakout.room.join", { roomId: breakout.id })),
    );

    expect(acks.filter(({ success }) => success)).toHaveLength(8);
    const refused = acks.filter((ack) => !ack.success);
    expect(refused.map(({ code }) => code)).toEqual(Array(4).fill("BREAKOUT_FULL"));
    for (const [index, person] of people.entries()) {
      const { space } = await person.now();
      expect(space).toBe(acks[index]?.success === true ? breakout.id : "main");
    }
  });

  test("two hosts who act at once are seen in one order by everyone", async ({ crowd }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room, "First");
    const cohost = await crowd.enterHost(room, "Second");
    expect((await cohost.state()).you.role).toBe("COHOST");
    const ana = await crowd.enter(room.code, "Ana");
    const [one, two] = await makeBreakouts(host, 2);
    if (one === undefined || two === undefined) throw new Error("no breakouts");
    await host.must("breakout.room.start");

    await Promise.all([
      host.must("breakout.room.move", { participantId: ana.id, to: one.id }),
      cohost.must("breakout.room.move", { participantId: ana.id, to: two.id }),
    ]);

    await ana.look("both moves reached the one moved", () => {
      const moves = ana.all<Moved>("breakout.moved");
      return moves.length === 2 ? { done: moves } : { notYet: `${moves.length} of 2` };
    });
    const last = ana.all<Moved>("breakout.moved").at(-1)?.to;
    for (const client of [host, cohost, ana]) {
      const { rooms, you } = await client.now();
      const holding = rooms.filter(({ participants }) =>
        participants?.some(({ id }) => id === ana.id),
      );
      expect(holding.map(({ id }) => id)).toEqual([last]);
      if (client === ana) expect(you.space).toBe(last);
    }
  });
});

import { assign, makeBreakouts, movedTo, type Moved } from "../../harness/breakouts.ts";
import { expect, test } from "../../harness/fixtures.ts";
import type { ChatLine, Participant, Room, WireClient } from "../../harness/socket.ts";

/*
 * What people complain of in other systems, one test each, named after what it prevents. The numbers
 * are those of docs/complaints.md. Those that need a camera or a page are in
 * browser.spec.ts and clock.spec.ts.
 */

function names(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `Student ${String(index + 1).padStart(2, "0")}`,
  );
}

/** Everybody's space, as the host is told. */
async function whoIsWhere(host: WireClient): Promise<Map<string, string[]>> {
  const { state } = await host.must<{
    state: { mainParticipants: readonly Participant[]; rooms: readonly Room[] };
  }>("session.state");
  const spaces = new Map<string, string[]>();
  const note = (person: Participant, space: string): void => {
    spaces.set(person.id, [...(spaces.get(person.id) ?? []), space]);
  };
  for (const person of state.mainParticipants) note(person, "main");
  for (const room of state.rooms)
    for (const person of room.participants ?? []) note(person, room.id);
  return spaces;
}

interface ArrivalsTold {
  readonly total: number;
  readonly arrived: number;
  readonly missing: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: string;
  }[];
}

/** Answers each move as a client does whose media flows at once. */
function arrives(client: WireClient): void {
  client.socket.on("breakout.moved", (moved: { moveId: string }) => {
    client.socket.emit("breakout.arrival.report", { moveId: moved.moveId, status: "arrived" });
  });
}

test.describe("1: people are not moved, or end in limbo", () => {
  test("whoever drops, is silent or comes late is in one space, and the host knows who is missing", async ({
    crowd,
  }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const joined = await Promise.all(names(8).map((name) => crowd.join(room.code, name)));
    const people = await Promise.all(joined.map((ticket) => crowd.connect(ticket)));
    const [silent, dropper, ...rest] = people;
    if (silent === undefined || dropper === undefined) throw new Error("nobody came");
    for (const client of rest) arrives(client);
    const rooms = await makeBreakouts(host, 3, { assignment: "random", autoAssign: true });
    dropper.socket.io.reconnection(false);

    const opening = host.must("breakout.room.start");
    dropper.drop();
    await opening;
    const late = await crowd.enter(room.code, "Late Luka");

    for (const client of [silent, ...rest]) {
      await client.look(`${client.name} was moved`, async () => {
        const { space } = await client.now();
        return rooms.some(({ id }) => id === space) ? { done: space } : { notYet: `in ${space}` };
      });
    }
    expect(rooms.map(({ id }) => id)).toContain((await late.now()).space);
    const spaces = await whoIsWhere(host);
    for (const { id, name } of [...people, late]) {
      expect(spaces.get(id), `${name} is in exactly one space`).toHaveLength(1);
    }

    const told = await host.hears<ArrivalsTold>("breakout.arrivals", ({ missing }) =>
      missing.some(({ id, status }) => id === silent.id && status === "late"),
    );
    expect(told.missing.map(({ name }) => name)).toContain(silent.name);
    expect(told.arrived).toBeGreaterThanOrEqual(rest.length);

    const back = await crowd.connect(joined[1] ?? never());
    expect(
      rooms.map(({ id }) => id),
      "the dropper comes back to its breakout",
    ).toContain((await back.state()).space);
  });

  test("calling everyone back reaches those whose connection is away, too", async ({ crowd }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const ticket = await crowd.join(room.code, "Away Ana");
    const ana = await crowd.connect(ticket);
    const rooms = await makeBreakouts(host, 2, { assignment: "random" });
    await host.must("breakout.room.start");
    await ana.look("Ana is in a breakout", async () => {
      const { space } = await ana.now();
      return space === "main" ? { notYet: "in main" } : { done: space };
    });
    ana.socket.io.reconnection(false);
    ana.drop();

    await host.must("breakout.all.recall");

    expect((await (await crowd.connect(ticket)).state()).space).toBe("main");
    expect(rooms).toHaveLength(2);
  });
});

test.describe("4: timers that drift, or end early", () => {
  test("every tick agrees with the deadline, and the end does not come before it", async ({
    crowd,
  }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const ana = await crowd.enter(room.code, "Ana");
    const [one] = await makeBreakouts(host, 1);
    if (one === undefined) throw new Error("no breakout");
    await assign(host, [[ana, one]]);
    await host.must("breakout.room.start");
    await movedTo(ana, one.id);

    const { room: timed } = await host.must<{ room: Room }>("breakout.timer.start", {
      roomId: one.id,
      minutes: 0.1,
    });
    const back = await movedTo(ana, "main");

    const endsAt = Date.parse(timed.endsAt ?? "");
    expect(Date.parse((back as Moved & { serverTime: string }).serverTime)).toBeGreaterThanOrEqual(
      endsAt,
    );
    const ticks = ana.all<{ remainingSeconds: number; endsAt: string; serverTime: string }>(
      "breakout.timer.tick",
    );
    expect(ticks.length).toBeGreaterThan(2);
    for (const tick of ticks) {
      const left = (Date.parse(tick.endsAt) - Date.parse(tick.serverTime)) / 1000;
      expect(Math.abs(tick.remainingSeconds - left), JSON.stringify(tick)).toBeLessThanOrEqual(1);
      expect(Date.parse(tick.endsAt), "the deadline stays").toBe(endsAt);
    }
  });
});

test.describe("5: an abrupt end", () => {
  for (const [what, close] of [
    ["a closed breakout", (id: string) => ["breakout.room.close", { roomId: id, graceSeconds: 1 }]],
    [
      "a timer that is ended",
      (id: string) => ["breakout.timer.end", { roomId: id, graceSeconds: 1 }],
    ],
    ["closing all", () => ["breakout.all.close", { graceSeconds: 1 }]],
  ] as const) {
    test(`${what} is announced with its seconds before anybody is moved`, async ({ crowd }) => {
      const room = await crowd.room();
      const host = await crowd.enterHost(room);
      const ana = await crowd.enter(room.code, "Ana");
      const [one] = await makeBreakouts(host, 1);
      if (one === undefined) throw new Error("no breakout");
      await assign(host, [[ana, one]]);
      await host.must("breakout.room.start");
      await movedTo(ana, one.id);

      const [event, payload] = close(one.id) as [string, object];
      await host.must(event, payload);
      await movedTo(ana, "main");

      const order = ana.heard
        .map(({ event: name }) => name)
        .filter((name) => name === "breakout.room.closing" || name === "breakout.moved");
      expect(order).toEqual(["breakout.moved", "breakout.room.closing", "breakout.moved"]);
    });
  }

  test("without a word about it, closing takes ten seconds", async ({ crowd }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const [one] = await makeBreakouts(host, 1);
    await host.must("breakout.room.start");
    const { room: closing } = await host.must<{ room: { closesAt: string; status: string } }>(
      "breakout.room.close",
      { roomId: one?.id },
    );
    expect(closing.status).toBe("CLOSING");
    const told = await host.hears<{ seconds: number }>("breakout.room.closing");
    expect(told.seconds).toBe(10);
  });
});

test.describe("6: no way to extend, or to prepare without hiding the meeting", () => {
  test("time can be added while the last seconds run, and paused", async ({ crowd }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const ana = await crowd.enter(room.code, "Ana");
    const [one] = await makeBreakouts(host, 1);
    if (one === undefined) throw new Error("no breakout");
    await assign(host, [[ana, one]]);
    await host.must("breakout.room.start");
    await movedTo(ana, one.id);
    await host.must("breakout.timer.start", { roomId: one.id, minutes: 0.1 });
    await ana.hears("breakout.room.closing");

    const { room: longer } = await host.must<{ room: Room }>("breakout.timer.extend", {
      roomId: one.id,
      minutes: 5,
    });
    expect(longer.status).toBe("ACTIVE");

    const { room: paused } = await host.must<{
      room: Room & { pausedRemainingSeconds: number | null };
    }>("breakout.timer.pause", { roomId: one.id });
    expect(paused.endsAt).toBeNull();
    expect(paused.pausedRemainingSeconds).toBeGreaterThan(290);
    expect((await ana.now()).space).toBe(one.id);
  });

  test("a plan made while people talk moves and tells nobody until it opens", async ({ crowd }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const people = await crowd.enterAll(room.code, names(4));

    await makeBreakouts(host, 2, { assignment: "random" });
    await host.must("breakout.room.assign", { strategy: "random" });

    for (const person of people) {
      expect((await person.now()).space).toBe("main");
      expect(person.all("breakout.moved")).toEqual([]);
      await person.must("chat.send", { text: `${person.name} talks on` });
    }
  });
});

test.describe("7: the same groups again, the same partner twice", () => {
  test("nine people meet each of the others once in four rounds of threes", async ({ crowd }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    await crowd.enterAll(room.code, names(9));

    const { rounds } = await host.must<{
      rounds: {
        repeatedPairs: number;
        groups: readonly (readonly (readonly { id: string }[])[])[];
      };
    }>("breakout.rounds.plan", { rounds: 4, count: 3, durationMinutes: 1 });

    const met = new Map<string, number>();
    for (const round of rounds.groups) {
      expect(round.map((group) => group.length)).toEqual([3, 3, 3]);
      for (const group of round)
        for (const one of group)
          for (const other of group)
            if (one.id < other.id) {
              const pair = `${one.id} ${other.id}`;
              met.set(pair, (met.get(pair) ?? 0) + 1);
            }
    }
    expect([...met.values()].filter((times) => times > 1)).toEqual([]);
    expect(met.size, "36 pairs are all there are").toBe(36);
    expect(rounds.repeatedPairs).toBe(0);
  });
});

test.describe("8: a host who reloads, or visits a breakout, loses power or the room list", () => {
  test("the host reloads inside a breakout, sees all rooms, and calls everyone back", async ({
    crowd,
  }) => {
    const room = await crowd.room();
    const ticket = await crowd.join(room.code, "Ms. Rivera", { hostKey: room.made.hostKey });
    const host = await crowd.connect(ticket);
    const people = await crowd.enterAll(room.code, names(4));
    const rooms = await makeBreakouts(host, 2, { assignment: "random" });
    await host.must("breakout.room.start");
    await host.must("breakout.room.join", { roomId: rooms[0]?.id });

    host.close();
    const again = await crowd.connect(ticket);

    const state = await again.state();
    expect(state.you.role).toBe("HOST");
    expect(state.permissions).toContain("breakout:manage");
    expect(state.space).toBe(rooms[0]?.id);
    expect(state.rooms.map(({ id }) => id).sort()).toEqual(rooms.map(({ id }) => id).sort());
    expect(state.rooms.flatMap(({ participants }) => participants ?? [])).toHaveLength(5);
    const { recalled } = await again.must<{ recalled: number }>("breakout.all.recall");
    expect(recalled).toBe(5);
    for (const person of people) await movedTo(person, "main");
  });
});

test.describe("9: a reconnect lands in the wrong room", () => {
  test("who was moved while away comes back where the host put them, and hears of it once", async ({
    crowd,
  }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const ana = await crowd.enter(room.code, "Ana");
    const [one, two] = await makeBreakouts(host, 2);
    if (one === undefined || two === undefined) throw new Error("no breakouts");
    await assign(host, [[ana, one]]);
    await host.must("breakout.room.start");
    await movedTo(ana, one.id);
    ana.socket.io.reconnection(false);
    ana.drop();
    await host.must("breakout.room.move", { participantId: ana.id, to: two.id });

    ana.socket.io.reconnection(true);
    ana.socket.connect();

    await movedTo(ana, two.id);
    expect((await ana.now()).space).toBe(two.id);
    const journaled = ana.heard.filter(
      ({ event, position }) => event === "breakout.moved" && position !== undefined,
    );
    expect(journaled).toHaveLength(2);
  });
});

test.describe("10: the panel shows people who are not there, or not those who are", () => {
  test("after a storm of moves, drops and goodbyes the panel says what the server knows", async ({
    crowd,
  }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const people = await crowd.enterAll(room.code, names(12));
    const rooms = await makeBreakouts(host, 3, {
      assignment: "random",
      allowParticipantsToChoose: true,
    });
    await host.must("breakout.room.start");

    await Promise.all(
      people.map(async (person, index) => {
        const to = rooms[(index + 1) % rooms.length];
        if (index % 6 === 0) await person.must("session.leave");
        else if (index % 5 === 0) await person.must("breakout.room.leave");
        else if (index % 3 === 0) person.drop();
        else await person.must("breakout.room.join", { roomId: to?.id });
      }),
    );

    await host.look("the rosters that were told are those that are true", async () => {
      const { rooms: truth } = await host.must<{ rooms: Room[] }>("breakout.rooms.list");
      const wrong = truth.filter(({ id, participants }) => {
        const told = host
          .all<{ roomId: string; participants: Participant[] }>("breakout.participants.update")
          .filter(({ roomId }) => roomId === id)
          .at(-1);
        return (
          JSON.stringify(told?.participants.map((person) => person.id).sort()) !==
          JSON.stringify(participants?.map((person) => person.id).sort())
        );
      });
      return wrong.length === 0
        ? { done: true }
        : { notYet: `not so in ${wrong.map(({ name }) => name).join(", ")}` };
    });
    const shown = [...(await whoIsWhere(host)).keys()];
    for (const [index, person] of people.entries()) {
      expect(shown.includes(person.id), `${person.name} is shown`).toBe(index % 6 !== 0);
    }
  });
});

test.describe("11: help requests without a queue, broadcasts that leave no trace", () => {
  test("calls for help wait in order with their times, for a host who just came back too", async ({
    crowd,
  }) => {
    const room = await crowd.room();
    const ticket = await crowd.join(room.code, "Ms. Rivera", { hostKey: room.made.hostKey });
    const host = await crowd.connect(ticket);
    const people = await crowd.enterAll(room.code, names(2));
    const [one, two] = await makeBreakouts(host, 2);
    const [ana, ben] = people;
    if (!ana || !ben || !one || !two) throw new Error("the story is not set up");
    await assign(host, [
      [ana, one],
      [ben, two],
    ]);
    await host.must("breakout.room.start");
    await movedTo(ana, one.id);
    await movedTo(ben, two.id);
    await ben.must("breakout.help.ask", { note: "we are stuck" });
    await ana.must("breakout.help.ask");

    host.close();
    const again = await crowd.connect(ticket);

    const rooms = (await again.state()).rooms as readonly (Room & {
      help: { by: { id: string }; note: string | null; at: string } | null;
    })[];
    const queue = rooms
      .flatMap(({ help }) => (help === null ? [] : [help]))
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    expect(queue.map(({ by }) => by.id)).toEqual([ben.id, ana.id]);
    expect(queue[0]?.note).toBe("we are stuck");
    await again.must("breakout.help.resolve", { roomId: two.id });
    await ben.hears<{ help: unknown }>("breakout.help", ({ help }) => help === null);
  });

  test("what was said to all rooms is kept: in each room's chat, and in the host's history", async ({
    crowd,
  }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const ana = await crowd.enter(room.code, "Ana");
    const rooms = await makeBreakouts(host, 2, { assignment: "random" });
    await host.must("breakout.room.start");
    await host.must("breakout.broadcast", { message: "Five more minutes" });

    const { messages } = await ana.must<{ messages: ChatLine[] }>("chat.history");
    expect(messages.map(({ text, kind }) => [text, kind])).toContainEqual([
      "Five more minutes",
      "BROADCAST",
    ]);
    await host.must("breakout.all.recall");
    const { broadcasts } = await host.must<{
      broadcasts: { message: string; rooms: string[] }[];
    }>("breakout.broadcast.history");
    expect(broadcasts.map(({ message }) => message)).toEqual(["Five more minutes"]);
    expect(broadcasts[0]?.rooms.toSorted()).toEqual(rooms.map(({ id }) => id).sort());
  });
});

test.describe("12: slow with many people, thousands of duplicate requests", () => {
  test("one person's move is told to those whom it concerns, and to nobody else", async ({
    crowd,
  }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const people = await crowd.enterAll(room.code, names(40));
    const rooms = await makeBreakouts(host, 2);
    const [one, two] = rooms;
    if (one === undefined || two === undefined) throw new Error("no breakouts");
    const [ana, ben, chi] = people;
    if (!ana || !ben || !chi) throw new Error("nobody came");
    await assign(host, [
      [ana, one],
      [ben, one],
      [chi, two],
    ]);
    await host.must("breakout.room.start");
    await movedTo(chi, two.id);
    const others = people.slice(3);
    for (const other of others) {
      await other.hears<{ participantCount: number }>(
        "space.participants",
        ({ participantCount }) => participantCount === 38,
      );
    }
    const before = others.map(({ heard }) => heard.length);

    for (let times = 0; times < 10; times++) {
      const to = times % 2 === 0 ? two : one;
      await host.must("breakout.room.move", { participantId: ana.id, to: to.id });
      await movedTo(ana, to.id);
    }

    expect(others.map(({ heard }) => heard.length)).toEqual(before);
    expect(ana.all("breakout.moved")).toHaveLength(11);
  });

  test("the same join, sent again and again by an impatient hand, is one join", async ({
    crowd,
  }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const ana = await crowd.enter(room.code, "Ana");
    const { room: one } = await host.must<{ room: Room }>("breakout.room.create", { name: "One" });

    const acks = await Promise.all(
      Array.from({ length: 20 }, () => ana.ask("breakout.room.join", { roomId: one.id })),
    );

    expect(acks.every(({ success }) => success)).toBe(true);
    expect(ana.all("breakout.moved")).toHaveLength(1);
  });
});

test.describe("13: chat and who-was-where lost when rooms close", () => {
  test("after everything has closed, the chat and the transitions are there to be had", async ({
    crowd,
    rest,
  }) => {
    const room = await crowd.room();
    const ticket = await crowd.join(room.code, "Ms. Rivera", { hostKey: room.made.hostKey });
    const host = await crowd.connect(ticket);
    const ana = await crowd.enter(room.code, "Ana");
    const { rooms } = await host.must<{ rooms: Room[] }>("breakout.rooms.create", {
      rooms: [{ name: "Fractions" }],
    });
    const [one] = rooms;
    if (one === undefined) throw new Error("no breakout");
    await assign(host, [[ana, one]]);
    await host.must("breakout.room.start");
    await movedTo(ana, one.id);
    await ana.must("chat.send", { text: "three quarters" });
    await host.must("breakout.all.recall");
    await movedTo(ana, "main");

    const own = rest.as(ticket.token);
    const chat = await own.call<string>(
      "GET",
      `/api/sessions/${ticket.session.id}/chat?format=csv`,
    );
    expect(chat.status).toBe(200);
    expect(chat.body).toContain("three quarters");
    expect(chat.body).toContain("Fractions");
    const { transitions } = await own.must<{
      transitions: {
        participantId: string;
        from: string | null;
        to: string | null;
        reason: string;
      }[];
    }>("GET", `/api/sessions/${ticket.session.id}/transitions`);
    const hers = transitions.filter(({ participantId }) => participantId === ana.id);
    expect(hers.map(({ from, to }) => [from, to])).toEqual([
      [null, "main"],
      ["main", one.id],
      [one.id, "main"],
    ]);
  });
});

test.describe("14: random groups that are uneven", () => {
  test("whatever the numbers, sizes differ by at most one, shuffle after shuffle", async ({
    crowd,
  }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    await crowd.enterAll(room.code, names(13));
    for (const count of [2, 3, 4, 5, 6, 13]) {
      await makeBreakouts(host, count, { assignment: "random" });
      for (let times = 0; times < 5; times++) {
        const { rooms } = await host.must<{ rooms: Room[] }>("breakout.room.assign", {
          strategy: "random",
        });
        const sizes = rooms.map(({ assigned }) => assigned?.length ?? 0);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(13);
        expect(Math.max(...sizes) - Math.min(...sizes), String(sizes)).toBeLessThanOrEqual(1);
      }
      await host.must("breakout.all.recall");
    }
  });
});

test.describe("15: guests who cannot be assigned", () => {
  for (const transport of ["websocket", "polling"] as const) {
    test(`a guest with nothing but a name can be planned for and moved, over ${transport}`, async ({
      crowd,
    }) => {
      const room = await crowd.room();
      const host = await crowd.enterHost(room);
      const guest = await crowd.enter(room.code, "Gast 1", {}, [transport]);
      const [one, two] = await makeBreakouts(host, 2);
      if (one === undefined || two === undefined) throw new Error("no breakouts");

      await assign(host, [[guest, one]]);
      await host.must("breakout.room.start");
      await movedTo(guest, one.id);
      await host.must("breakout.room.move", { participantId: guest.id, to: two.id });
      await movedTo(guest, two.id);
    });
  }
});

function never(): never {
  throw new Error("the story is not set up");
}

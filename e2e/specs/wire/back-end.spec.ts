import { makeBreakouts, movedTo } from "../../harness/breakouts.ts";
import { expect, test } from "../../harness/fixtures.ts";
import type { Participant, Room } from "../../harness/socket.ts";
import { until } from "../../harness/until.ts";

interface Board {
  readonly status: string;
  readonly rooms: readonly (Room & { readonly lastSpokeAt?: string | null })[];
  readonly rounds: Rounds | null;
  readonly arrivals?: Arrivals | null;
}

interface Rounds {
  readonly total: number;
  readonly current: number;
  readonly phase: string;
  readonly groups?: readonly (readonly (readonly { readonly id: string }[])[])[];
}

interface Arrivals {
  readonly total: number;
  readonly arrived: number;
  readonly missing: readonly { readonly name: string; readonly status: string }[];
}

interface Arriving extends Participant {
  readonly arrival: { readonly moveId: string; readonly status: string } | null;
}

test.describe("a product's own back end, which has no socket", () => {
  test("sees who has not arrived and when a room was last heard, and moves them again", async ({
    crowd,
    rest,
  }) => {
    const room = await crowd.room();
    const owner = rest.as(room.made.ownerToken ?? "");
    const path = `/api/rooms/${room.code}/breakout`;
    const host = await crowd.enterHost(room);
    const joined = await crowd.join(room.code, "Ana");
    const ana = await crowd.connect(joined);
    const ben = await crowd.enter(room.code, "Ben");
    const board = () => owner.must<Board>("GET", path);
    const [one] = await makeBreakouts(host, 1);
    if (one === undefined) throw new Error("no breakout");
    await host.must("breakout.room.start");
    expect((await board()).arrivals).toBeNull();
    for (const { id } of [ana, ben]) {
      await owner.must("POST", `${path}/move`, { participantId: id, to: one.id });
    }
    const { moveId } = { ...(await movedTo(ben, one.id)) } as unknown as { moveId: string };
    await ben.must("breakout.arrival.report", { moveId, status: "arrived" });
    await ben.must("participant.update", { speaking: true });

    const seen = await board();
    expect(seen.arrivals).toMatchObject({ total: 2, arrived: 1, missing: [{ name: "Ana" }] });
    const people = seen.rooms[0]?.participants as readonly Arriving[];
    expect(people.find(({ id }) => id === ana.id)?.arrival).toMatchObject({ status: "told" });
    expect(people.find(({ id }) => id === ben.id)?.arrival).toBeNull();
    await until("the room was heard", async () => {
      const heard = (await board()).rooms[0]?.lastSpokeAt;
      return heard == null ? { notYet: `lastSpokeAt is ${String(heard)}` } : { done: heard };
    });

    const told = ana.all("breakout.moved").length;
    const again = await owner.must("POST", `${path}/move`, { participantId: ana.id, to: one.id });
    expect(again).toMatchObject({ participantId: ana.id, to: one.id });
    await ana.look("Ana is told again", () => {
      const now = ana.all("breakout.moved").length;
      return now > told ? { done: now } : { notYet: `still ${now} times` };
    });

    const hers = await rest.as(joined.token).must<Board>("GET", path);
    expect(hers).not.toHaveProperty("arrivals");
    expect(hers.rooms[0]).not.toHaveProperty("lastSpokeAt");
  });

  test("plans rounds, begins them, goes on to the next, and ends them", async ({ crowd, rest }) => {
    const room = await crowd.room();
    const owner = rest.as(room.made.ownerToken ?? "");
    const path = `/api/rooms/${room.code}/breakout`;
    const people = await crowd.enterAll(room.code, ["Ana", "Ben", "Chi", "Dua"]);
    const [ana] = people;
    if (ana === undefined) throw new Error("nobody came");
    const rounds = async (call: string): Promise<Rounds> =>
      (await owner.must<{ rounds: Rounds }>("POST", `${path}/rounds${call}`)).rounds;
    const board = () => owner.must<Board>("GET", path);

    const planned = await owner.must<{ rounds: Rounds }>("POST", `${path}/rounds`, {
      rounds: 3,
      count: 2,
      durationMinutes: 5,
      startCountdownSeconds: 0,
    });
    expect(planned.rounds).toMatchObject({ total: 3, current: 0, phase: "PLANNED" });
    expect(planned.rounds.groups).toHaveLength(3);
    expect((await board()).rooms).toEqual([]);

    expect(await rounds("/start")).toMatchObject({ current: 1, phase: "RUNNING" });
    const first = (await board()).rooms.find(({ participants = [] }) =>
      participants.some(({ id }) => id === ana.id),
    );
    await movedTo(ana, first?.id ?? "none");
    expect(await owner.call("POST", `${path}/rounds/next`)).toMatchObject({ status: 422 });

    await owner.must("POST", `${path}/recall`);
    await movedTo(ana, "main");
    expect(await rounds("/next")).toMatchObject({ current: 2, phase: "RUNNING" });
    await ana.look("Ana is in a group of the second round", () => {
      const last = ana.all<{ to: string }>("breakout.moved").at(-1)?.to;
      return last === undefined || last === "main" || last === first?.id
        ? { notYet: `she is in ${String(last)}` }
        : { done: last };
    });
    expect(await rounds("/stop")).toMatchObject({ phase: "DONE" });
    await owner.must("POST", `${path}/recall`);
    expect(await board()).toMatchObject({ status: "NONE", rounds: { phase: "DONE", current: 2 } });
  });
});

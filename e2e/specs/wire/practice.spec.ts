import { expect, test } from "@playwright/test";
import { Crowd } from "../../harness/fixtures.ts";
import { startPractice } from "../../harness/practice.ts";
import type { Room } from "../../harness/socket.ts";

interface Arrivals {
  readonly total: number;
  readonly arrived: number;
  readonly missing: readonly { readonly name: string; readonly status: string }[];
}

test("run --demo: twelve people whom a host splits, follows, and brings back", async () => {
  const { server, code, hostKey } = await startPractice();
  const crowd = new Crowd(server);
  try {
    const host = await crowd.enter(code, "Ms. Rivera", { hostKey });
    const { participants } = await host.state();
    expect(participants.filter(({ role }) => role === "PARTICIPANT")).toHaveLength(12);

    await host.must("breakout.rooms.create", { count: 3, assignment: "random" });
    await host.must("breakout.room.start", {});
    const { rooms } = await host.now();
    expect(rooms.map((room: Room) => room.participantCount)).toEqual([4, 4, 4]);

    await test.step("they arrive one by one; one is late, and one never says so", async () => {
      await host.hears<Arrivals>("breakout.arrivals", ({ total, arrived }) => {
        return total === 12 && arrived > 0 && arrived < 10;
      });
      const late = await host.hears<Arrivals>("breakout.arrivals", ({ missing }) =>
        missing.some(({ status }) => status === "late"),
      );
      expect(late.missing.map(({ name }) => name)).toContain("Hana");
      const last = await host.hears<Arrivals>("breakout.arrivals", ({ arrived }) => arrived === 11);
      expect(last.missing).toMatchObject([{ name: "Hana", status: "late" }]);
    });

    await test.step("they answer the host who comes to them", async () => {
      const [room] = rooms;
      await host.must("breakout.room.join", { roomId: room?.id });
      for (const text of ["How is it going?", "Any idea?", "Who begins?", "Ready?", "Done?"]) {
        await host.must("chat.send", { text });
      }
      await host.hears<{ from: { name: string } }>(
        "chat.message",
        ({ from }) => from.name !== "Ms. Rivera",
      );
    });

    await host.must("breakout.all.recall", {});
    expect((await host.now()).participants).toHaveLength(13);
  } finally {
    crowd.leave();
    await server.dispose();
  }
});

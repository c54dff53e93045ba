import { makeBreakouts } from "../../harness/breakouts.ts";
import { assignThrough, openThrough } from "../../harness/desk.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { type Person, seeEachOther } from "../../harness/person.ts";
import type { ParkedFacts } from "../../harness/probe.ts";
import type { Room, WireClient } from "../../harness/socket.ts";
import { until } from "../../harness/until.ts";

/** Browsers check every few seconds that the other side is there: so many answers take a while. */
const CHECKS_THAT_PROVE_TIME = 4;

/** Waits until a silent connection to somebody elsewhere stands, and was checked so often. */
async function standsWith(person: Person, other: Person, checks: number): Promise<ParkedFacts> {
  const id = await other.id();
  return until(`${person.name} is connected with ${other.name}, elsewhere`, async () => {
    const link = (await person.facts())?.parked.find(({ participantId }) => participantId === id);
    return link?.connectionState === "connected" && link.checks >= checks
      ? { done: link }
      : { notYet: link === undefined ? "there is no connection" : JSON.stringify(link) };
  });
}

async function seat(host: WireClient, people: readonly Person[], room: Room): Promise<void> {
  const ids = await Promise.all(people.map((person) => person.id()));
  await host.must("breakout.room.assign", {
    assignments: ids.map((participantId) => ({ participantId, to: room.id })),
  });
}

async function connections(person: Person): Promise<number> {
  return (await person.facts())?.connections ?? 0;
}

test("before a breakout opens its people are connected, and nothing flows", async ({
  scene,
  crowd,
}) => {
  const room = await scene.room();
  const host = await crowd.enterHost(room);
  const own = await makeBreakouts(host, 2);
  await host.must("breakout.room.start");
  const ana = await scene.person("Ana");
  const ben = await scene.person("Ben");
  for (const [index, person] of [ana, ben].entries()) {
    await scene.enter(person, room.made.studentLink);
    await host.must("breakout.room.move", {
      participantId: await person.id(),
      to: own[index]?.id,
    });
    await person.isIn("a breakout of their own", (space) => space === own[index]?.id);
  }
  const third = (await makeBreakouts(host, 1)).at(-1);
  if (third === undefined) throw new Error("no breakout was made");
  await seat(host, [ana, ben], third);

  await test.step("while the opening counts down they are connected, and nothing flows", async () => {
    const before = (await ana.facts())?.parked.map(({ participantId }) => participantId);
    expect(before, "a plan connects nobody").not.toContain(await ben.id());
    await host.must("breakout.room.start", { startCountdownSeconds: 120 });
    const { checks } = await standsWith(ana, ben, 1);
    const there = await Promise.all([
      standsWith(ana, ben, checks + CHECKS_THAT_PROVE_TIME),
      standsWith(ben, ana, 1),
    ]);
    for (const { framesDecoded, audioPackets, packetsSent } of there) {
      expect([framesDecoded, audioPackets, packetsSent]).toEqual([0, 0, 0]);
    }
    expect((await ana.facts())?.peers).toEqual([]);
    await expect(ana.page.getByText("Ben"), "nobody's name is shown").toHaveCount(0);
  });

  await test.step("when it opens, media flow over the same connection", async () => {
    const before = await connections(ana);
    await host.must("breakout.room.start", { startCountdownSeconds: 0 });
    await ana.isIn(third.name, (space) => space === third.id);
    await seeEachOther([ana, ben]);
    expect(await connections(ana)).toBe(before);
  });
});

test("the way back to main is over the connections of before", async ({ scene }) => {
  const room = await scene.room();
  const owner = scene.rest.as(room.made.ownerToken ?? "");
  const ana = await scene.person("Ana");
  const ben = await scene.person("Ben");
  await scene.enter(ana, room.made.studentLink);
  await scene.enter(ben, room.made.studentLink);
  await seeEachOther([ana, ben]);
  const before = await connections(ana);
  await openThrough(owner, room.code, 1, async ([one]) => {
    await assignThrough(owner, room.code, [[await ana.id(), one?.id ?? ""]]);
  });
  await ana.isIn("a breakout", (space) => space !== "main");

  await test.step("in the breakout they are kept, and nothing is sent over them", async () => {
    const then = await standsWith(ana, ben, 1);
    const later = await standsWith(ana, ben, then.checks + CHECKS_THAT_PROVE_TIME);
    expect(later.packetsSent).toBe(then.packetsSent);
    expect(later.framesDecoded).toBe(then.framesDecoded);
  });

  await owner.must("POST", `/api/rooms/${room.code}/breakout/recall`, {});
  await ana.isIn("main", (space) => space === "main");
  await seeEachOther([ana, ben]);
  expect(await connections(ana)).toBe(before);
});

import { assignThrough, openThrough } from "../../harness/desk.ts";
import { expect, test as base } from "../../harness/fixtures.ts";
import { seeEachOther } from "../../harness/person.ts";
import { Scene } from "../../harness/scene.ts";
import { AlcoveServer } from "../../harness/server.ts";
import { MeetingPage } from "../../pages/meeting.ts";

const test = base.extend<{ mortal: AlcoveServer; stage: Scene }>({
  mortal: async ({}, use) => {
    const server = await new AlcoveServer().start();
    await use(server);
    await server.dispose();
  },
  stage: async ({ browser, mortal }, use) => {
    const stage = new Scene(browser, mortal);
    await use(stage);
    await stage.end();
  },
});

test("the server is killed in the middle of breakouts: everyone finds back, the timer ends when it should", async ({
  mortal,
  stage,
}) => {
  test.setTimeout(240_000);
  const room = await stage.room();
  const host = await stage.person("Ms. Rivera");
  const ana = await stage.person("Ana");
  const ben = await stage.person("Ben");
  await stage.enter(host, room.made.shareableLink);
  await stage.enter(ana, room.made.studentLink);
  await stage.enter(ben, room.made.studentLink);
  const rest = await stage.restOf(host, room.code);
  const [one] = await openThrough(rest, room.code, 1, async (rooms) => {
    const to = rooms[0]?.id ?? "";
    await assignThrough(rest, room.code, [
      [await ana.id(), to],
      [await ben.id(), to],
    ]);
  });
  if (one === undefined) throw new Error("no breakout");
  await ana.isIn(one.name, (space) => space === one.id);
  await ben.isIn(one.name, (space) => space === one.id);
  await seeEachOther([ana, ben], 60_000);
  const timed = await rest.must<{ rooms: { endsAt: string }[] }>(
    "POST",
    `/api/rooms/${room.code}/breakout/timer/start`,
    { minutes: 0.6 },
  );
  const endsAt = Date.parse(timed.rooms[0]?.endsAt ?? "");

  await test.step("the pages say so, and the people in them still see each other", async () => {
    await mortal.kill9();
    await expect(ana.page.getByRole("heading", { name: "Connection lost" })).toBeVisible();
    await seeEachOther([ana, ben]);
  });

  await test.step("after the start everyone is back in their breakout by themselves", async () => {
    await mortal.start();
    await ana.isIn(one.name, (space) => space === one.id);
    await ben.isIn(one.name, (space) => space === one.id);
    await host.isIn("main", (space) => space === "main");
    await expect(ana.page.getByRole("heading", { name: "Connection lost" })).toHaveCount(0);
    await expect(new MeetingPage(ana.page).spaceName).toHaveText(one.name);
    await seeEachOther([ana, ben]);
  });

  await test.step("the timer ends when it should have", async () => {
    await expect(new MeetingPage(ana.page).closing).toBeVisible({ timeout: 60_000 });
    await ana.isIn("main", (space) => space === "main", 60_000);
    expect(Date.now()).toBeGreaterThanOrEqual(endsAt - 250);
    await seeEachOther([host, ana, ben], 60_000);
  });
});

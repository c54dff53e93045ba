import { assignThrough, openThrough } from "../../harness/desk.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { seeEachOther } from "../../harness/person.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";
import { MeetingPage } from "../../pages/meeting.ts";

test("reloading a page brings its person back to where they were, the host too", async ({
  scene,
}) => {
  test.setTimeout(240_000);
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1280, height: 800 } });
  const ana = await scene.person("Ana");
  const ben = await scene.person("Ben");
  await scene.enter(host, room.made.shareableLink);
  await scene.enter(ana, room.made.studentLink);
  await scene.enter(ben, room.made.studentLink);
  const ids = { host: await host.id(), ana: await ana.id() };
  await seeEachOther([host, ana, ben], 60_000);

  await test.step("a participant in main", async () => {
    await ana.page.reload();
    await new MeetingPage(ana.page).isOpen();
    expect(await ana.id()).toBe(ids.ana);
    await seeEachOther([host, ana, ben], 60_000);
  });

  await test.step("the host in main, who stays host", async () => {
    await host.page.reload();
    await new MeetingPage(host.page).isOpen();
    expect(await host.id()).toBe(ids.host);
    await new BreakoutsPanel(host.page).open();
    await seeEachOther([host, ana, ben], 60_000);
  });

  const rest = await scene.restOf(host, room.code);
  const [one] = await openThrough(rest, room.code, 2, async (rooms) => {
    await assignThrough(rest, room.code, [
      [ids.ana, rooms[0]?.id ?? ""],
      [await ben.id(), rooms[0]?.id ?? ""],
    ]);
  });
  if (one === undefined) throw new Error("no breakout");

  await test.step("a participant in a breakout", async () => {
    await ana.isIn(one.name, (space) => space === one.id);
    await ben.isIn(one.name, (space) => space === one.id);
    await new MeetingPage(ana.page).say("before the reload");
    await ana.page.reload();
    await ana.isIn(one.name, (space) => space === one.id);
    expect(await ana.id()).toBe(ids.ana);
    await new MeetingPage(ana.page).hasRead("before the reload");
    await seeEachOther([ana, ben], 60_000);
  });

  await test.step("the host while breakouts are open, and in one", async () => {
    await host.page.reload();
    const panel = new BreakoutsPanel(host.page);
    await panel.open();
    await expect.poll(() => panel.peopleIn(one.name)).toEqual(["Ana", "Ben"]);
    await panel
      .card(one.name)
      .getByRole("button", { name: /^Visit/ })
      .click();
    await host.isIn(one.name, (space) => space === one.id);
    await host.page.reload();
    await host.isIn(one.name, (space) => space === one.id);
    await seeEachOther([host, ana, ben], 60_000);
    await panel.open();
    await panel.bringEveryoneBack();
    for (const person of [host, ana, ben]) await person.isIn("main", (space) => space === "main");
  });
});

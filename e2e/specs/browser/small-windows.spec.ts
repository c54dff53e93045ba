import type { Locator } from "@playwright/test";
import { movedTo } from "../../harness/breakouts.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";

/** What a window of 1440 by 900 has room for at 400 % zoom (WCAG 2.2, 1.4.10). */
const AT_400_PERCENT = { width: 360, height: 225 };
const PHONE = { width: 390, height: 844 };
const PHONE_ON_ITS_SIDE = { width: 844, height: 390 };

async function boxOf(locator: Locator): Promise<{ top: number; bottom: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator.toString()} is not on the page`);
  return { top: box.y, bottom: box.y + box.height };
}

test("at 400 % zoom people are moved, written to and brought back", async ({ scene, crowd }) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: AT_400_PERCENT });
  await scene.enter(host, room.made.shareableLink);
  const [ana] = await crowd.enterAll(room.code, ["Ana", "Ben"]);
  if (ana === undefined) throw new Error("nobody came");
  const breakouts = new BreakoutsPanel(host.page);
  await breakouts.open();
  await breakouts.make(2);

  const from = await breakouts.cardOf("Ana", ["Room A", "Room B"]);
  const to = from === "Room A" ? "Room B" : "Room A";
  await breakouts.moveByMenu("Ana", to);
  await expect.poll(() => breakouts.peopleIn(to), "Ana was moved there").toContain("Ana");
  await breakouts.panel.getByRole("button", { name: /^Open rooms/ }).click();
  await ana.hears<{ to: string }>("breakout.moved", (moved) => moved.to !== "main");
  await breakouts.broadcast("Two more minutes");
  await ana.hears<{ text: string }>("chat.message", ({ text }) => text === "Two more minutes");
  await breakouts.bringEveryoneBack();
  await movedTo(ana, "main");
});

test("on a phone the notice of a large room covers nobody, and can be put away", async ({
  scene,
  crowd,
}) => {
  const room = await scene.room();
  const ana = await scene.person("Ana", { viewport: PHONE, touch: true });
  const meeting = await scene.enter(ana, room.made.studentLink);
  const names = Array.from({ length: 33 }, (_, index) => `Guest ${index + 1}`);
  await crowd.enterAll(room.code, names);
  const notice = ana.page.getByRole("status").filter({ hasText: "32 people" });
  await expect(notice).toBeVisible();
  const first = ana.page.locator("[data-participant]").first();
  expect((await boxOf(first)).top).toBeGreaterThanOrEqual((await boxOf(notice)).bottom);
  await notice.getByRole("button").tap();
  await expect(notice).toHaveCount(0);
  await expect(meeting.toolbar).toBeVisible();
});

test("on a phone on its side a task leaves the people in sight", async ({ scene, crowd }) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1280, height: 800 } });
  const ana = await scene.person("Ana", { viewport: PHONE_ON_ITS_SIDE, touch: true });
  await scene.enter(host, room.made.shareableLink);
  const hers = await scene.enter(ana, room.made.studentLink);
  await crowd.enterAll(room.code, ["Ben"]);
  const breakouts = new BreakoutsPanel(host.page);
  await breakouts.open();
  await breakouts.make(1);
  await breakouts
    .card("Room A")
    .getByRole("button", { name: /^More about/ })
    .click();
  await host.page.getByRole("menuitem", { name: "Task and details…" }).click();
  await host.page.getByLabel("Topic").fill("Fractions");
  await host.page.keyboard.press("Tab");
  await host.page.keyboard.type("Draw a third of a cake, and say why it is one. ".repeat(8));
  await host.page.keyboard.press("Tab");
  await host.page.keyboard.press("Enter");
  await expect(host.page.getByLabel("Topic")).toHaveCount(0);
  await breakouts.panel.getByRole("button", { name: /^Open rooms/ }).click();
  await expect(hers.spaceName).toHaveText("Room A");
  await expect(hers.toolbar).toBeVisible();
  await expect(ana.page.getByRole("region", { name: "Task" })).toBeVisible();
  const tile = await boxOf(ana.page.locator("[data-participant]").first());
  expect(tile.bottom - tile.top, "a person is more than a strip").toBeGreaterThan(120);
});

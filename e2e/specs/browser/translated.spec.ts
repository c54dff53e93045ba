import { expect, test } from "../../harness/fixtures.ts";
import type { Person } from "../../harness/person.ts";
import { translateAll } from "../../harness/translator.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";

const BROKE = /of the page broke|This page broke/;

async function isWhole({ page, name }: Person): Promise<void> {
  await expect(page.getByText(BROKE), `nothing of ${name}'s page broke`).toHaveCount(0);
  await expect(page.locator("font").first(), `${name}'s page is translated`).toBeAttached();
}

test("a translated page lives through breakouts, from opening to closing, and its words go on changing", async ({
  scene,
}) => {
  test.setTimeout(180_000);
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1280, height: 800 } });
  const ana = await scene.person("Ana");
  for (const { page } of [host, ana]) await page.addInitScript(translateAll);
  await scene.enter(host, room.made.shareableLink);
  const hers = await scene.enter(ana, room.made.studentLink);
  const breakouts = new BreakoutsPanel(host.page);
  const { panel } = breakouts;

  await test.step("they open after a countdown that is seen to count", async () => {
    await breakouts.open();
    await breakouts.make(1);
    await breakouts.chip("Ana").click();
    await host.page.getByRole("menuitem").first().waitFor();
    await host.page.keyboard.press("Escape");
    await panel
      .getByLabel("Countdown before they move")
      .and(host.page.locator("input:not([type=hidden])"))
      .click();
    await host.page.getByRole("option", { name: "5 seconds" }).click();
    await panel.getByRole("button", { name: /^Open rooms/ }).click();
    for (const seconds of [4, 2]) {
      await expect(
        ana.page.getByText(`Breakout rooms open in ${seconds} second`).last(),
      ).toBeVisible();
    }
    await expect(hers.spaceName).toHaveText("Room A");
    await isWhole(host);
    await isWhole(ana);
  });

  await test.step("what comes and goes while they are open comes and goes", async () => {
    await hers.say("Is anybody here?");
    await ana.page.getByRole("banner").getByRole("button", { name: "Ask for help" }).click();
    await ana.page.getByRole("button", { name: "Call the host" }).click();
    await expect(panel.getByRole("button", { name: /^Answered/ }).first()).toBeVisible();
    await panel
      .getByRole("button", { name: /^Answered/ })
      .first()
      .click();
    await breakouts.broadcast("Two more minutes");
    await expect(hers.notices).toContainText("Two more minutes");
    await isWhole(host);
    await isWhole(ana);
  });

  await test.step("they close with a notice, and Ana is back", async () => {
    await panel.getByRole("button", { name: "Bring everyone back" }).click();
    await host.page.getByRole("button", { name: /^With \d+ seconds' notice/ }).click();
    for (const seconds of [6, 3]) {
      await expect(
        ana.page.getByText(`Everyone comes back in ${seconds} seconds`).first(),
      ).toBeVisible();
    }
    await expect(hers.spaceName).not.toHaveText("Room A");
    await isWhole(host);
    await isWhole(ana);
  });
});

test("a part that breaks says so and can be tried again, while the meeting goes on", async ({
  scene,
  crowd,
}) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1280, height: 800 } });
  const meeting = await scene.enter(host, room.made.shareableLink);
  const [ben, chi] = await crowd.enterAll(room.code, ["Ben", "Chi"]);
  const people = await meeting.open("People");
  await expect(people.getByRole("listitem").filter({ hasText: "Ben" })).toBeVisible();
  // Something that is not Alcove takes a person's line away; then Ben leaves, and React looks for it.
  await people
    .getByRole("listitem")
    .filter({ hasText: "Ben" })
    .evaluate((line) => {
      line.remove();
    });
  ben?.must("session.leave").catch(() => undefined);
  ben?.close();
  const broken = people.getByRole("alert").filter({ hasText: BROKE });
  await expect(broken).toBeVisible();
  await expect(meeting.tile(chi?.id ?? "")).toBeVisible();
  await expect(meeting.toolbar).toBeVisible();

  await broken.getByRole("button", { name: "Try again" }).click();
  await expect(broken).toHaveCount(0);
  await expect(people.getByRole("listitem").filter({ hasText: "Chi" })).toBeVisible();
});

import { axeFindings } from "../../harness/axe.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { shoot } from "../../harness/shots.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";
import { MeetingPage } from "../../pages/meeting.ts";

const WIDE = { viewport: { width: 1440, height: 900 } } as const;

test("people are asked to join their rooms, go in when they like, and the host sees who has not", async ({
  scene,
}) => {
  test.setTimeout(180_000);
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", WIDE);
  await scene.enter(host, room.made.shareableLink);
  const ana = await scene.person("Ana", WIDE);
  const ben = await scene.person("Ben");
  const hers = await scene.enter(ana, room.made.studentLink);
  const his = await scene.enter(ben, room.made.studentLink);
  const breakouts = new BreakoutsPanel(host.page);
  const { panel } = breakouts;
  const asked = (page: MeetingPage["page"]) => page.getByText(/Room A\W* is open for you\./);

  await test.step("the host wants nobody moved, and opens one room", async () => {
    await breakouts.open();
    await panel.getByRole("button", { name: "Options", exact: true }).click();
    await panel.getByRole("switch", { name: "People are asked to join, and not moved" }).check();
    await breakouts.make(1);
    await breakouts.openRooms(10);
  });

  await test.step("they are asked, and are where they were", async () => {
    for (const one of [ana, ben]) {
      await expect(asked(one.page).first()).toBeAttached();
      expect(await one.space()).toBe("main");
    }
    await expect(breakouts.card("Room A")).toContainText(/2 have not joined yet:\s*\W*Ana, Ben/);
    await shoot(ana.page, "asked", async (variant) => {
      expect(await axeFindings(ana.page), variant).toEqual([]);
    });
    await shoot(host.page, "asked-host", async (variant) => {
      expect(await axeFindings(host.page), variant).toEqual([]);
    });
  });

  await test.step("one goes in, one puts it off and goes in by keyboard later", async () => {
    await ana.page.getByRole("button", { name: "Join", exact: true }).click();
    await expect(hers.spaceName).toHaveText("Room A");
    await expect(breakouts.card("Room A")).toContainText(/Not joined yet:\s*\W*Ben/);
    await ben.page.getByRole("button", { name: "Later" }).press("Enter");
    await expect(ben.page.getByRole("button", { name: "Join", exact: true })).toHaveCount(0);
    await ben.page.getByRole("button", { name: /^Join \W*Room A/ }).press("Enter");
    await expect(his.spaceName).toHaveText("Room A");
    await expect(breakouts.card("Room A")).not.toContainText("oined yet");
  });

  await test.step("one who comes back may go in again, after a reload too", async () => {
    await ben.page.getByRole("button", { name: "Back to main" }).click();
    await expect(ben.page.getByRole("button", { name: /^Join \W*Room A/ })).toBeVisible();
    await ben.page.reload();
    await his.isOpen();
    await ben.page.getByRole("button", { name: "Join", exact: true }).click();
    await expect(his.spaceName).toHaveText("Room A");
    await breakouts.bringEveryoneBack();
    await expect(his.spaceName).not.toHaveText("Room A");
    await expect(ben.page.getByRole("button", { name: /^Join \W*Room A/ })).toHaveCount(0);
  });
});

import { expect, test } from "../../harness/fixtures.ts";
import { tabTo } from "../../harness/keys.ts";
import { record } from "../../harness/record.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";

const CARDS = ["Room A", "Room B"];

test("the lead and the time are taken away by keyboard, and options change for open rooms", async ({
  scene,
}) => {
  test.setTimeout(240_000);
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1440, height: 900 } });
  const ana = await scene.person("Ana");
  await scene.enter(host, room.made.shareableLink);
  await scene.enter(ana, room.made.studentLink);
  const { page } = host;
  const { keyboard } = page;
  const dialog = page.getByRole("dialog");
  const breakouts = new BreakoutsPanel(page);
  const { panel } = breakouts;
  const hers = new BreakoutsPanel(ana.page);
  const home = await test.step("Ana leads her room", async () => {
    await breakouts.open();
    await expect(panel.getByText("1 person to place.")).toBeVisible();
    await breakouts.make(2);
    const card = await breakouts.cardOf("Ana", CARDS);
    await breakouts
      .card(card)
      .getByRole("button", { name: /^More about/ })
      .click();
    await page.getByRole("menuitem", { name: "Task and details…" }).click();
    await dialog.getByLabel("Minutes").fill("15");
    await dialog.getByRole("combobox", { name: "Who leads it" }).click();
    await page.getByRole("option", { name: "Ana" }).click();
    await record(page, "60-leader");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(breakouts.card(card).getByText(/Led by \W*Ana/)).toBeVisible();
    await expect(ana.page.getByText(/You lead \W*Room/)).toBeVisible();
    return card;
  });

  await test.step("the host takes the time away, before the rooms open", async () => {
    await tabTo(page, breakouts.card(home).getByRole("button", { name: /^More about/ }));
    await keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Task and details…" }).press("Enter");
    await tabTo(page, dialog.getByLabel("Minutes"));
    await keyboard.press("Control+a");
    await keyboard.press("Delete");
    await keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(breakouts.card(home).getByText("15 minutes")).toBeHidden();
  });

  await test.step("people may change rooms, as the plan's options say", async () => {
    await tabTo(page, panel.getByRole("button", { name: "More about this plan" }));
    await keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Options…" }).press("Enter");
    const choose = dialog.getByRole("switch", { name: "People may change rooms by themselves" });
    await tabTo(page, choose);
    await keyboard.press("Space");
    await expect(choose).toBeChecked();
    await record(page, "61-options");
    await choose.press("Enter");
    await expect(dialog).toBeHidden();
    await breakouts.openRooms(5);
    await hers.open();
    await expect(hers.panel.getByRole("region", { name: "Your room" })).toBeVisible();
    await expect(hers.panel.getByRole("button", { name: /^(Go|Join|You)/ })).toHaveCount(2);
  });

  await test.step("nobody leads any more, and Ana sees it", async () => {
    await tabTo(page, breakouts.card(home).getByRole("button", { name: /^More about/ }));
    await keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Task and details…" }).press("Enter");
    await tabTo(page, dialog.getByRole("combobox", { name: "Who leads it" }));
    await keyboard.press("Control+a");
    await keyboard.type("Nob");
    await page.getByRole("option", { name: "Nobody" }).waitFor();
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await expect(dialog.getByRole("combobox", { name: "Who leads it" })).toHaveValue("Nobody");
    await tabTo(page, dialog.getByRole("button", { name: "Save" }));
    await keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(hers.panel.getByRole("region", { name: "Your room" })).toBeHidden();
    await expect(ana.page.getByText(/You no longer lead \W*Room/)).toBeVisible();
  });

  await test.step("nobody changes rooms or comes back alone any more", async () => {
    await expect(ana.page.getByRole("button", { name: /Back to main/ })).toBeVisible();
    await panel.getByRole("button", { name: "More for all rooms" }).click();
    await page.getByRole("menuitem", { name: "Options…" }).click();
    await dialog.getByRole("switch", { name: "People may come back by themselves" }).click();
    await dialog.getByRole("switch", { name: "People may change rooms by themselves" }).click();
    await record(page, "62-live-options");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(ana.page.getByRole("button", { name: /Back to main/ })).toBeHidden();
    await expect(hers.panel.getByText("There is no room to choose just now.")).toBeVisible();
    await record(page, "63-live-tools");
  });
});

test("the preview keeps to the rules, and what it shows is what is made", async ({
  scene,
  crowd,
}) => {
  test.setTimeout(240_000);
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1440, height: 900 } });
  await scene.enter(host, room.made.shareableLink);
  const { page } = host;
  await crowd.enterAll(room.code, ["Ana", "Ben", "Chi", "Dua"]);
  const breakouts = new BreakoutsPanel(page);
  const { panel } = breakouts;
  const dialog = page.getByRole("dialog");
  const preview = panel.getByRole("list", { name: "Preview" });
  /** The groups as they are shown, once they are no longer on their way. */
  const shown = async () => {
    await expect(preview).toHaveAttribute("aria-busy", "false");
    const cards = preview.getByRole("listitem");
    return Promise.all(
      (await cards.all()).map(async (card) =>
        (await card.locator("p bdi").allTextContents()).sort(),
      ),
    );
  };
  await breakouts.open();
  await expect(panel.getByText("4 people to place.")).toBeVisible();
  await panel.getByRole("spinbutton", { name: "Rooms" }).fill("2");

  await test.step("a rule before anything is made", async () => {
    await panel.getByRole("button", { name: "Rules…" }).click();
    await dialog.getByRole("button", { name: "People who stay together" }).click();
    const people = dialog.getByRole("combobox", { name: /Keep together, 1/ });
    await people.click();
    await page.getByRole("option", { name: "Ana" }).click();
    await page.getByRole("option", { name: "Ben" }).click();
    await dialog.getByRole("button", { name: "Use these rules" }).click();
    await expect(panel.getByRole("button", { name: "1 rule…" })).toBeVisible();
    await expect(panel.getByText("New groups are shown (1).")).toHaveCount(1);
    await record(page, "64-ruled-preview");
  });

  const groups = await test.step("shuffled again and again, they stay together", async () => {
    const shuffle = panel.getByRole("button", { name: "Shuffle", exact: true });
    for (let times = 0; times < 4; times++) {
      await shuffle.click();
      const now = await shown();
      expect(now.some((names) => names.includes("Ana") && names.includes("Ben"))).toBe(true);
    }
    return shown();
  });

  await test.step("the rooms are those that were shown, and the rule stays", async () => {
    await panel.getByRole("button", { name: "Make 2 rooms" }).click();
    await expect.poll(() => breakouts.peopleIn("Room A")).toEqual(groups[0]);
    expect(await breakouts.peopleIn("Room B")).toEqual(groups[1]);
    await panel.getByRole("button", { name: "More about this plan" }).click();
    await expect(page.getByRole("menuitem", { name: "1 rule…" })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("what cannot be kept is said under the preview; last time is shown, too", async () => {
    await breakouts.openRooms(5);
    await panel.getByRole("button", { name: "Bring everyone back" }).click();
    await dialog.getByRole("button", { name: "Now" }).click();
    await expect(panel.getByText("4 people to place.")).toBeVisible();
    await panel.getByRole("spinbutton", { name: "Rooms" }).fill("4");
    await expect(panel.getByText(/Ana.*Ben|Ben.*Ana/).last()).toBeVisible();
    await record(page, "65-preview-warns");
    await panel.getByRole("spinbutton", { name: "Rooms" }).fill("2");
    await panel.getByLabel("Who goes where").and(page.locator("input:not([type=hidden])")).click();
    await page.getByRole("option", { name: "Same as last time" }).click();
    await expect.poll(shown).toEqual(groups);
    await panel.getByRole("button", { name: "Make 2 rooms" }).click();
    await expect.poll(() => breakouts.peopleIn("Room A")).toEqual(groups[0]);
  });
});

import { expect, test } from "../../harness/fixtures.ts";
import { record } from "../../harness/record.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";

const LIST = "name,group,level\nAna,Red,a\nBen,Blue,b\nZoe,Blue,b\nليلى,Blue,a\n";

test("every state of preparing, in pictures and for axe", async ({ scene, crowd }) => {
  test.setTimeout(420_000);
  const room = await scene.room({ displayName: "Maths 101" });
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1440, height: 900 } });
  await scene.enter(host, room.made.shareableLink);
  const { page } = host;
  await crowd.enterAll(room.code, ["Ana", "Ben", "ليلى", "Dua"]);
  const breakouts = new BreakoutsPanel(page);
  const { panel } = breakouts;
  const dialog = page.getByRole("dialog");
  await breakouts.open();
  await expect(panel.getByText("4 people to place.")).toBeVisible();

  await test.step("a list, and options", async () => {
    await panel.getByLabel("Who goes where").and(page.locator("input:not([type=hidden])")).click();
    await page.getByRole("option", { name: "From a list" }).click();
    await panel.getByRole("textbox", { name: "List of people and groups" }).fill(LIST);
    await panel.getByText("1 person in the list is not here").click();
    await panel.getByRole("button", { name: "Options" }).click();
    await expect(panel.getByText("Latecomers")).toBeVisible();
    await record(page, "50-list");
  });

  await test.step("a plan with remarks, someone kept in place, a task", async () => {
    await panel.getByRole("button", { name: "Make 2 rooms" }).click();
    await expect.poll(() => breakouts.peopleIn("Red")).toEqual(["Ana"]);
    await breakouts.chip("Ana").focus();
    await page.keyboard.press("l");
    await breakouts
      .card("Red")
      .getByRole("button", { name: /^More about/ })
      .click();
    await page.getByRole("menuitem", { name: "Task and details…" }).click();
    await dialog.getByLabel("Topic").fill("Fractions");
    await dialog.getByLabel("Task card").fill("1. Read it aloud.\n2. Draw it.\n3. Agree.");
    await dialog.getByLabel("Places").fill("6");
    await record(page, "51-room");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(breakouts.card("Red").getByText("6 places")).toBeVisible();
    await panel.getByText("1 line of the list fits nobody here").click();
    await record(page, "52-plan");
    await panel.getByRole("button", { name: "Select people" }).click();
    await panel.getByRole("button", { name: /^Select \W*Ana/ }).click();
    await panel.getByRole("button", { name: /^Select \W*Ben/ }).click();
    await record(page, "53-swap");
    await panel.getByRole("button", { name: "Done" }).click();
  });

  await test.step("rules, and saved plans", async () => {
    await panel.getByRole("button", { name: "More about this plan" }).click();
    await page.getByRole("menuitem", { name: "Rules…" }).click();
    await dialog.getByRole("button", { name: "People who stay together" }).click();
    await record(page, "54-rules");
    await dialog.getByRole("button", { name: "Close", exact: true }).click();
    await panel.getByRole("button", { name: "More about this plan" }).click();
    await page.getByRole("menuitem", { name: "Save this plan as…" }).click();
    await dialog.getByLabel("Name of the plan").fill("Week 3");
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await panel.getByRole("button", { name: "More about this plan" }).click();
    await page.getByRole("menuitem", { name: "Saved plans…" }).click();
    await expect(dialog.getByText("Week 3")).toBeVisible();
    await record(page, "55-saved-plans");
    await dialog.getByRole("button", { name: "Close", exact: true }).last().click();
  });

  await test.step("rounds: wanted, planned, in the pause", async () => {
    await panel.getByRole("button", { name: "Start over" }).click();
    await dialog.getByRole("button", { name: "Delete the plan" }).click();
    await panel.getByRole("button", { name: "Several rounds…" }).click();
    await dialog.getByRole("spinbutton", { name: "People in each" }).fill("2");
    await dialog.getByLabel("Minutes a round").fill("0.05");
    await dialog.getByLabel("Seconds between").fill("600");
    await record(page, "56-rounds");
    await dialog.getByRole("button", { name: "Make the groups" }).click();
    await expect(panel.getByRole("button", { name: "Start round 1" })).toBeVisible();
    await record(page, "57-rounds-plan");
    await panel.getByRole("button", { name: "Start round 1" }).click();
    await expect(panel.getByText(/Next round in/)).toBeVisible();
    await record(page, "58-pause");
  });
});

import { expect, test } from "../../harness/fixtures.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";

const LIST = "name;group;level\nAna;Red;a\nBen;Blue;b\nZoe;Blue;b\nChi;Blue;a\n";
/** Windows-1252, and titles that nobody knows. */
const EXCEL = Buffer.from("Nr;Who;Squad\r\n1;Zo\u00eb;Red\r\n2;Ana;Red\r\n", "latin1");

test("rooms from a list: whom it fits is said before and after, and its columns balance", async ({
  scene,
  crowd,
}) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1280, height: 800 } });
  await scene.enter(host, room.made.shareableLink);
  const { page } = host;
  await crowd.enterAll(room.code, ["Ana", "Ben", "Chi", "Dua"]);
  const breakouts = new BreakoutsPanel(page);
  const { panel } = breakouts;
  await breakouts.open();
  await expect(panel.getByText("4 people to place.")).toBeVisible();

  await test.step("a file of Excel with other titles: its columns are chosen", async () => {
    await panel.getByLabel("Who goes where").and(page.locator("input:not([type=hidden])")).click();
    await page.getByRole("option", { name: "From a list" }).click();
    await panel
      .locator("input[type=file]")
      .setInputFiles({ name: "excel.csv", mimeType: "text/csv", buffer: EXCEL });
    await panel.getByRole("switch", { name: "The first line holds titles" }).click();
    await expect(panel.getByText("No column is the name or the email yet")).toBeVisible();
    await panel.getByLabel(/What \W*Who\W* is/).selectOption("Name");
    await panel.getByLabel(/What \W*Squad\W* is/).selectOption("Group");
    await expect(panel.getByText("2 people in the list, 1 here")).toBeVisible();
    await expect(panel.getByRole("row").filter({ hasText: "Zoë" })).toBeVisible();
  });

  await test.step("a file is read, and set beside those who are here", async () => {
    await panel
      .locator("input[type=file]")
      .setInputFiles({ name: "class.csv", mimeType: "text/csv", buffer: Buffer.from(LIST) });
    await expect(panel.getByText("4 people in the list, 3 here")).toBeVisible();
    const absent = panel.getByRole("group").filter({ hasText: "1 person in the list is not here" });
    await absent.getByText("1 person in the list is not here").click();
    await expect(absent.getByText("Zoe", { exact: true })).toBeVisible();
    await panel.getByText("1 person here is not in the list").click();
    await expect(panel.getByText("Dua", { exact: true })).toBeVisible();
  });

  await test.step("the rooms are those of the list, and the report says what was left", async () => {
    await panel.getByRole("button", { name: "Make 2 rooms" }).click();
    await expect.poll(() => breakouts.peopleIn("Blue")).toEqual(["Ben", "Chi"]);
    expect(await breakouts.peopleIn("Red")).toEqual(["Ana"]);
    const remarks = panel.getByRole("region", { name: "Good to know" });
    await remarks.getByText("1 line of the list fits nobody here").click();
    await expect(remarks.getByText(/Line 4: \W*Zoe\W* \(\W*Blue\W*\)/)).toBeVisible();
    await remarks.getByText("1 person is not in the list").click();
    await expect(remarks.getByText("Dua")).toBeVisible();
    await remarks.getByRole("button", { name: "Dismiss these remarks" }).click();
    await expect(remarks).toHaveCount(0);
  });

  await test.step("rules that contradict each other are told, not hidden", async () => {
    await panel.getByRole("button", { name: "More about this plan" }).click();
    await page.getByRole("menuitem", { name: "Rules…" }).click();
    const dialog = page.getByRole("dialog");
    for (const [add, kind] of [
      ["People who stay together", "Keep together, 1"],
      ["People who do not meet", "Keep apart, 1"],
    ] as const) {
      await dialog.getByRole("button", { name: add }).click();
      const field = dialog.getByLabel(kind).and(page.locator("input:not([type=hidden])"));
      for (const name of ["Ana", "Ben"]) {
        await field.fill(name);
        await page.getByRole("option", { name }).click();
      }
      await field.press("Tab");
    }
    await dialog.getByLabel("Balance by").and(page.locator("input:not([type=hidden])")).click();
    await page.getByRole("option", { name: "level" }).click();
    await dialog.getByRole("button", { name: "Save and shuffle" }).click();
    const remarks = panel.getByRole("region", { name: "Good to know" });
    await expect(remarks.getByText(/rules? could not be kept/)).toBeVisible();
    await panel.getByRole("button", { name: "More about this plan" }).click();
    await expect(page.getByRole("menuitem", { name: "3 rules…" })).toBeVisible();
  });
});

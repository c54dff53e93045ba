import { readFileSync } from "node:fs";
import { expect, test } from "../../harness/fixtures.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";

const IMPORTED = `room,topic,task,maxParticipants,durationMinutes,person
Owls,Birds,Watch them,5,10,Ana
Owls,Birds,Watch them,5,10,Zoe
Foxes,,,,,Ben
`;

test("a plan is saved, taken out as files, brought in, used and deleted", async ({
  scene,
  crowd,
}) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1280, height: 800 } });
  await scene.enter(host, room.made.shareableLink);
  const { page } = host;
  await crowd.enterAll(room.code, ["Ana", "Ben"]);
  const breakouts = new BreakoutsPanel(page);
  const { panel } = breakouts;
  const dialog = page.getByRole("dialog");
  await breakouts.open();
  await expect(panel.getByText("2 people to place.")).toBeVisible();
  await breakouts.make(2);

  const startOver = async (): Promise<void> => {
    await panel.getByRole("button", { name: "Start over" }).click();
    await dialog.getByRole("button", { name: "Delete the plan" }).click();
    await panel.getByRole("button", { name: "Saved plans…" }).click();
  };

  await test.step("saved under a name, which a second plan would replace", async () => {
    await panel.getByRole("button", { name: "More about this plan" }).click();
    await page.getByRole("menuitem", { name: "Save this plan as…" }).click();
    await dialog.getByLabel("Name of the plan").fill("Week 3");
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await panel.getByRole("button", { name: "More about this plan" }).click();
    await page.getByRole("menuitem", { name: "Save this plan as…" }).click();
    await dialog.getByLabel("Name of the plan").fill("Week 3");
    await expect(dialog.getByText("A plan of this name is replaced.")).toBeVisible();
    await dialog.getByRole("button", { name: "Cancel" }).click();
  });

  await startOver();
  for (const [format, first] of [
    ["CSV", /^\uFEFFroom,topic,task,maxParticipants,durationMinutes,person\r?\n/],
    ["JSON", /^\{/],
  ] as const) {
    await test.step(`taken out as ${format}`, async () => {
      await dialog.getByRole("button", { name: /More about \W*Week 3/ }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("menuitem", { name: `Save as ${format} file` }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`Week 3.${format.toLowerCase()}`);
      const content = readFileSync(await file.path(), "utf8");
      expect(content).toMatch(first);
      expect(content).toContain("Room A");
      expect(content).toContain("Ana");
    });
  }

  await test.step("a file that is no plan is refused, with the line that is wrong", async () => {
    await dialog
      .locator("input[type=file]")
      .setInputFiles({ name: "Bad.csv", mimeType: "text/csv", buffer: Buffer.from("what\n1\n") });
    await expect(dialog.getByRole("alert")).toBeVisible();
  });

  await test.step("brought in and used: people are found by their names", async () => {
    await dialog
      .locator("input[type=file]")
      .setInputFiles({ name: "Week 4.csv", mimeType: "text/csv", buffer: Buffer.from(IMPORTED) });
    await expect(dialog.getByText(/Week 4\W* is saved with the room\./)).toBeVisible();
    await dialog.getByRole("button", { name: /Use \W*Week 4/ }).click();
    await expect.poll(() => breakouts.peopleIn("Owls")).toEqual(["Ana"]);
    expect(await breakouts.peopleIn("Foxes")).toEqual(["Ben"]);
    await expect(breakouts.card("Owls").getByText("5 places")).toBeVisible();
    await expect(panel.getByText("1 line of the list fits nobody here")).toBeVisible();
  });

  await startOver();
  await test.step("deleted", async () => {
    await dialog.getByRole("button", { name: /More about \W*Week 3/ }).click();
    await page.getByRole("menuitem", { name: /^Delete \W*Week 3/ }).click();
    await expect(dialog.getByText("Week 3")).toHaveCount(0);
    await expect(dialog.getByText("Week 4").first()).toBeVisible();
  });
});

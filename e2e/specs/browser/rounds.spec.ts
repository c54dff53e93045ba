import type { WireClient } from "../../harness/socket.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";

interface Moved {
  readonly to: string;
  readonly reason: string;
}

const openings = (client: WireClient) =>
  client.all<Moved>("breakout.moved").filter(({ reason }) => reason === "OPENED");

/** Who was sent to the same breakout in a round, as told to each of them. */
function pairsOf(people: readonly WireClient[], round: number): string[] {
  return people.flatMap((one, index) =>
    people
      .slice(index + 1)
      .filter((other) => openings(one)[round]?.to === openings(other)[round]?.to)
      .map((other) => `${one.name} and ${other.name}`),
  );
}

test("two rounds that run themselves, and nobody meets the same person twice", async ({
  scene,
  crowd,
}) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1280, height: 800 } });
  await scene.enter(host, room.made.shareableLink);
  const { page } = host;
  const people = await crowd.enterAll(room.code, ["Ana", "Ben", "Chi", "Dua"]);
  const guest = await scene.person("Eva", { viewport: { width: 390, height: 844 }, touch: true });
  await scene.enter(guest, room.made.studentLink);
  const { panel } = new BreakoutsPanel(page);
  await new BreakoutsPanel(page).open();
  await expect(panel.getByText("5 people to place.")).toBeVisible();

  await test.step("planned, with the groups in view", async () => {
    await panel.getByRole("button", { name: "Several rounds…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("spinbutton", { name: "Rounds" }).fill("2");
    await dialog.getByRole("spinbutton", { name: "People in each" }).fill("2");
    await dialog.getByLabel("Minutes a round").fill("0.05");
    await dialog.getByLabel("Seconds between").fill("6");
    await dialog
      .getByLabel("Countdown before they move")
      .and(page.locator("input:not([type=hidden])"))
      .click();
    await page.getByRole("option", { name: "None" }).click();
    await dialog.getByRole("button", { name: "Make the groups" }).click();
    await expect(panel.getByText("Nobody meets the same person twice.")).toBeVisible();
    await expect(panel.getByRole("list", { name: "Round 1" }).getByRole("listitem")).toHaveCount(3);
    await panel.getByText("Round 2", { exact: true }).click();
    await expect(panel.getByRole("list", { name: "Round 2" }).getByRole("listitem")).toHaveCount(3);
  });

  await test.step("the first is opened by hand, the second opens by itself", async () => {
    await panel.getByRole("button", { name: "Start round 1" }).click();
    await expect(panel.getByText("Round 1 of 2")).toBeVisible();
    await expect(panel.getByText(/Next round in 0:0\d/)).toBeVisible();
    await expect(guest.page.getByText(/Next round in 0:0\d/).first()).toBeVisible();
    await expect(panel.getByText("Round 2 of 2")).toBeVisible();
    await expect(panel.getByText("All 2 rounds are done.")).toBeVisible();
  });

  await test.step("each person was moved twice, and met nobody twice", async () => {
    for (const person of people) expect(openings(person), person.name).toHaveLength(2);
    const met = [0, 1].flatMap((round) => pairsOf(people, round));
    expect(met.length, "some of the four met at all").toBeGreaterThan(0);
    expect(new Set(met).size, met.join(", ")).toBe(met.length);
    await expect(panel.getByRole("button", { name: /^Make \d rooms/ })).toBeVisible();
    expect(await guest.space()).toBe("main");
  });
});

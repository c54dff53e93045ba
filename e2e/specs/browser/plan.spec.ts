import { expect, test } from "../../harness/fixtures.ts";
import { roveTo, tabTo } from "../../harness/keys.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";

const CARDS = ["Room A", "Room B"];

test("a plan by keyboard alone: keep someone in place, swap two, shuffle, write a task", async ({
  scene,
  crowd,
}) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1280, height: 800 } });
  const meeting = await scene.enter(host, room.made.shareableLink);
  const { page } = host;
  const { keyboard } = page;
  const [ana] = await crowd.enterAll(room.code, ["Ana", "Ben", "Chi", "Dua"]);
  if (ana === undefined) throw new Error("nobody came");
  const breakouts = new BreakoutsPanel(page);
  const { panel } = breakouts;
  await breakouts.open();
  await expect(panel.getByText("4 people to place.")).toBeVisible();
  await breakouts.make(2);
  const home = await breakouts.cardOf("Ana", CARDS);
  const other = CARDS.find((card) => card !== home) ?? "";

  await test.step("L keeps Ana in place, and it is said", async () => {
    await roveTo(page, breakouts.chip("Ana"));
    await keyboard.press("l");
    await expect(breakouts.chip("Ana\\W+who is kept in place")).toBeFocused();
    await expect(panel.getByText(/Ana\W* stays in place\./)).toHaveCount(1);
  });

  await test.step("S selects two, who change places", async () => {
    const [friend = ""] = (await breakouts.peopleIn(home)).filter((name) => name !== "Ana");
    const [stranger = ""] = await breakouts.peopleIn(other);
    await breakouts.chip(friend).focus();
    await keyboard.press("s");
    await panel.getByRole("button", { name: new RegExp(`^Select \\W*${stranger}`) }).focus();
    await keyboard.press("Enter");
    await tabTo(page, panel.getByRole("button", { name: "Swap", exact: true }));
    await keyboard.press("Enter");
    await expect.poll(() => breakouts.peopleIn(home)).toContain(stranger);
    expect(await breakouts.peopleIn(other)).toContain(friend);
    await expect(page.getByRole("menu")).toHaveCount(0);
  });

  await test.step("shuffled again and again, Ana stays", async () => {
    const shuffle = panel.getByRole("button", { name: "Shuffle again" });
    await tabTo(page, shuffle);
    for (let times = 0; times < 5; times++) await keyboard.press("Enter");
    await expect(shuffle).toBeFocused();
    expect(await breakouts.peopleIn(home)).toContain("Ana");
  });

  await test.step("a task for Ana's room, while the meeting goes on", async () => {
    await tabTo(page, breakouts.card(home).getByRole("button", { name: /^More about/ }));
    await keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Task and details…" }).press("Enter");
    await expect(page.getByLabel("Topic")).toBeFocused();
    await keyboard.type("Fractions");
    await keyboard.press("Tab");
    await keyboard.type("Draw a third of a cake.");
    await keyboard.press("Tab");
    await keyboard.type("3");
    await keyboard.press("Enter");
    await expect(breakouts.card(home).getByText("3 places")).toBeVisible();
    await expect(meeting.tile(await host.id())).toBeVisible();
  });

  await test.step("her people see it, and can fold it away", async () => {
    await breakouts.openRooms(5);
    await panel.getByRole("button", { name: new RegExp(`Visit \\W*${home}`) }).click();
    const task = page.getByRole("region", { name: "Task" });
    await expect(task.getByText("Draw a third of a cake.")).toBeVisible();
    await task.getByRole("button", { name: /Task/ }).click();
    await expect(task.getByText("Draw a third of a cake.")).toBeHidden();
    expect((await ana.now()).rooms.some(({ name }) => name === home)).toBe(true);
  });
});

import { movedTo } from "../../harness/breakouts.ts";
import { assignThrough, openThrough } from "../../harness/desk.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { tabTo } from "../../harness/keys.ts";
import { isSaid, keepWhatIsSaid } from "../../harness/said.ts";
import type { Room } from "../../harness/socket.ts";
import { Cockpit } from "../../pages/cockpit.ts";

test("the cockpit with the keyboard alone: time, a visit, the next room, together, back", async ({
  scene,
  crowd,
}) => {
  test.setTimeout(180_000);
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1280, height: 800 } });
  const { page } = host;
  const { keyboard } = page;
  await page.addInitScript(keepWhatIsSaid);
  await scene.enter(host, room.made.shareableLink);
  const people = await crowd.enterAll(room.code, ["Ana", "Ben"]);
  const [ana, ben] = people;
  if (ana === undefined || ben === undefined) throw new Error("nobody came");
  const rest = await scene.restOf(host, room.code);
  const [one, two] = await openThrough(rest, room.code, 2, async (rooms) => {
    await assignThrough(rest, room.code, [
      [ana.id, rooms[0]?.id ?? ""],
      [ben.id, rooms[1]?.id ?? ""],
    ]);
  });
  if (one === undefined || two === undefined) throw new Error("no breakouts");
  await rest.must("POST", `/api/rooms/${room.code}/breakout/timer/start`, { minutes: 10 });
  const cockpit = new Cockpit(page);
  const { panel } = cockpit;
  const press = async (name: string | RegExp): Promise<void> => {
    await tabTo(page, panel.getByRole("button", { name }).first());
    await keyboard.press("Enter");
  };
  await keyboard.press("b");
  await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();

  await test.step("the time stands still, and goes on", async () => {
    await press("Pause the time for everyone");
    await ana.hears<Room & { pausedRemainingSeconds: number | null }>(
      "breakout.room.updated",
      ({ pausedRemainingSeconds }) => pausedRemainingSeconds !== null,
    );
    await press("Let the time go on for everyone");
    await expect(cockpit.paused).not.toContainText("paused");
  });

  await test.step("visit a room, and the next one", async () => {
    await press(/^Visit/);
    await host.isIn(one.name, (space) => space === one.id);
    await tabTo(page, page.getByRole("button", { name: /^Next room/ }).first());
    await keyboard.press("Enter");
    await host.isIn(two.name, (space) => space === two.id);
    await tabTo(page, page.getByRole("banner").getByRole("button", { name: "Back to main" }));
    await keyboard.press("Enter");
    await host.isIn("main", (space) => space === "main");
  });

  await test.step("put the rooms together, by the menu of one", async () => {
    const more = cockpit.card(one.name).getByRole("button", { name: /^More about/ });
    await tabTo(page, more);
    await keyboard.press("Enter");
    const item = page.getByRole("menuitem", { name: /^Put together with/ });
    await expect(item).toBeVisible();
    while (!(await item.evaluate((element) => element === document.activeElement))) {
      await keyboard.press("ArrowDown");
    }
    await keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Put rooms together" });
    await tabTo(page, dialog.getByRole("checkbox", { name: new RegExp(two.name) }));
    await keyboard.press("Space");
    await tabTo(page, dialog.getByRole("button", { name: "Put 2 rooms together" }));
    await keyboard.press("Enter");
    expect((await movedTo(ben, one.id)).reason).toBe("MERGED");
    await expect(dialog).toHaveCount(0);
  });

  await test.step("write to all rooms, and bring everyone back", async () => {
    await tabTo(page, panel.getByRole("textbox", { name: "Message to all rooms" }));
    await keyboard.type("Come back soon");
    await keyboard.press("Enter");
    await ana.hears<{ message: string }>(
      "breakout.broadcast",
      ({ message }) => message === "Come back soon",
    );
    await press("Bring everyone back");
    await expect(page.getByRole("dialog").getByRole("button", { name: "Now" })).toBeFocused();
    await keyboard.press("Enter");
    for (const person of people) await movedTo(person, "main");
    await isSaid(page, /^The breakout rooms are closed. Everyone is back/);
  });
});

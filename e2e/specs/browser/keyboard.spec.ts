import { movedTo } from "../../harness/breakouts.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { roveTo, tabTo } from "../../harness/keys.ts";
import type { Room } from "../../harness/socket.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";
import { MeetingPage } from "../../pages/meeting.ts";
import { PreJoinPage } from "../../pages/prejoin.ts";

test("the main job with the keyboard alone", async ({ scene, crowd }) => {
  test.setTimeout(180_000);
  const code = `KEYS-${Math.random().toString(36).slice(2, 8).toUpperCase()}`;
  const { page } = await scene.person("Ms. Rivera", { viewport: { width: 1280, height: 800 } });
  const { keyboard } = page;
  await page.goto("/");
  await expect(page.getByRole("textbox", { name: "Room code or link" })).toBeFocused();

  await test.step("make a room and go in", async () => {
    await tabTo(page, page.getByRole("button", { name: "Create a room" }));
    await keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByLabel("Name", { exact: true })).toBeFocused();
    await keyboard.type("Keyboard class");
    await keyboard.press("Tab");
    await keyboard.press("ControlOrMeta+A");
    await keyboard.type(code);
    await keyboard.press("Enter");
    await expect(dialog.getByRole("button", { name: "Enter room" })).toBeFocused();
    await keyboard.press("Enter");
    await expect(new PreJoinPage(page).name).toBeFocused();
    await keyboard.type("Ms. Rivera");
    await keyboard.press("Enter");
    await new MeetingPage(page).isOpen();
  });

  const [ana, ben] = await crowd.enterAll(code, ["Ana", "Ben"]);
  if (ana === undefined || ben === undefined) throw new Error("nobody came");
  const breakouts = new BreakoutsPanel(page);
  const { panel } = breakouts;

  await test.step("make two breakouts and move Ana", async () => {
    await keyboard.press("b");
    await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();
    await expect(panel.getByText("2 people to place.")).toBeVisible();
    await tabTo(page, panel.getByRole("spinbutton", { name: "Rooms" }));
    await keyboard.press("ControlOrMeta+A");
    await keyboard.type("2");
    await tabTo(page, panel.getByRole("button", { name: "Make 2 rooms" }));
    await keyboard.press("Enter");
    await expect(breakouts.chip("Ana")).toBeVisible();
    const from = await breakouts.cardOf("Ana", ["Room A", "Room B"]);
    const to = from === "Room A" ? "Room B" : "Room A";
    await roveTo(page, breakouts.chip("Ana"));
    await keyboard.press("Space");
    await keyboard.press("End");
    await expect(breakouts.card("Room B")).toHaveAttribute("data-over", "true");
    await keyboard.press("Escape");
    await expect(breakouts.chip("Ana"), "she is where she was").toBeFocused();
    await expect(
      panel.getByRole("status").filter({ hasText: /^.?Ana.? was put back/ }),
    ).toBeAttached();
    expect(await breakouts.peopleIn(from)).toContain("Ana");
    await breakouts.moveByKeyboard("Ana", to, to === "Room B" ? "ArrowDown" : "ArrowUp");
    await expect.poll(() => breakouts.peopleIn(to)).toContain("Ana");
  });

  await test.step("open them, and bring everyone back", async () => {
    await tabTo(page, panel.getByRole("button", { name: /^Open rooms/ }));
    await keyboard.press("Enter");
    await ana.hears<{ to: string }>("breakout.moved", ({ to }) => to !== "main");
    await ben.hears<{ room: Room | null }>("breakout.moved", ({ room }) => room !== null);

    await tabTo(page, panel.getByRole("button", { name: "Bring everyone back" }));
    await keyboard.press("Enter");
    const now = page.getByRole("dialog").getByRole("button", { name: "Now" });
    await expect(now).toBeFocused();
    await keyboard.press("Enter");
    await movedTo(ana, "main");
    await movedTo(ben, "main");
  });

  await test.step("the focus waits for a control with a name that stands nowhere for a moment", async () => {
    await page.evaluate(async () => {
      const card = () => {
        const list = document.createElement("ul");
        list.innerHTML =
          '<li><button data-kept="ana">Ana</button></li><li><button>Ben</button></li>';
        list.setAttribute("data-test-card", "");
        document.body.append(list);
        const ana = list.querySelector<HTMLElement>("[data-kept]");
        if (ana === null) throw new Error("The card has nobody on it");
        return { ana, item: ana.parentElement };
      };
      const frame = () => new Promise((next) => requestAnimationFrame(next));
      const { ana, item } = card();
      ana.focus();
      item?.remove();
      const gone = performance.now();
      // Longer than menus take to give the focus back, when it would go on to who is beside.
      while (performance.now() - gone < 120) await frame();
      card();
    });
    await expect(page.locator('[data-kept="ana"]')).toBeFocused();
    await page.evaluate(() => {
      for (const one of document.querySelectorAll("[data-test-card]")) one.remove();
    });
  });

  await test.step("say something, and leave", async () => {
    await keyboard.press("Escape");
    await expect(panel).toHaveCount(0);
    await keyboard.press("c");
    await expect(page.getByRole("textbox", { name: "Message" })).toBeFocused();
    await keyboard.type("Well done");
    await keyboard.press("Enter");
    await ana.hears<{ text: string }>("chat.message", ({ text }) => text === "Well done");
    await tabTo(page, page.getByRole("button", { name: "Leave", exact: true }));
    await keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Leave meeting" })).toBeFocused();
    await keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "You left" })).toBeVisible();
  });
});

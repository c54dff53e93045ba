import type { Page } from "@playwright/test";
import { expect, test } from "../../harness/fixtures.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";

/** Begins to compose, as an input method does, and leaves the words open. */
async function compose(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
  await session.detach();
}

/** Takes the composed words over. */
async function take(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Input.insertText", { text });
  await session.detach();
}

test("Enter and Escape while Japanese is composed rename no breakout, send no message, close no panel", async ({
  scene,
}) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1280, height: 800 } });
  const { page } = host;
  const { keyboard } = page;
  const meeting = await scene.enter(host, room.made.shareableLink);
  const breakouts = new BreakoutsPanel(page);

  await test.step("renaming", async () => {
    await breakouts.open();
    await breakouts.make(1);
    await breakouts.panel.getByRole("button", { name: /^Rename \W*Room A/ }).click();
    const field = breakouts.panel.getByRole("textbox", { name: "Name of room A" });
    await expect(field).toBeFocused();
    for (const key of ["Enter", "Escape"]) {
      await compose(page, "がくしゅう");
      await keyboard.press(key);
      await expect(field, `${key} belongs to the input method`).toBeFocused();
    }
    await field.fill("");
    await compose(page, "がくしゅう");
    await take(page, "学習");
    await keyboard.press("Enter");
    await expect(breakouts.card("学習")).toBeVisible();
  });

  await test.step("chat", async () => {
    const chat = await meeting.open("Chat");
    const field = chat.getByRole("textbox", { name: "Message" });
    await expect(field).toBeFocused();
    for (const key of ["Enter", "Escape"]) {
      await compose(page, "おはよう");
      await keyboard.press(key);
      await expect(field, `${key} belongs to the input method`).toBeFocused();
    }
    await expect(chat.getByRole("log").getByRole("listitem")).toHaveCount(0);
    await field.fill("");
    await compose(page, "おはよう");
    await take(page, "お早う");
    await keyboard.press("Enter");
    await expect(chat.getByRole("log").getByText("お早う")).toBeVisible();
    await keyboard.press("Escape");
    await expect(chat).toHaveCount(0);
  });
});

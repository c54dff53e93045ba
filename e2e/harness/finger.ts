import { expect, type Locator, type Page } from "@playwright/test";

/**
 * Drags with one finger, as the browser gets it from a touch screen: put down, hold until the
 * thing is picked up, move, lift.
 */
export async function dragWithFinger(page: Page, thing: Locator, target: Locator): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number, y: number) =>
    cdp.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x, y }],
    });
  const from = await centre(thing);
  await touch("touchStart", from.x, from.y);
  await expect(thing, "it is picked up after a short hold").toHaveAttribute(
    "data-dragging",
    "true",
  );
  const to = await centre(target);
  for (let step = 1; step <= 8; step++) {
    await touch(
      "touchMove",
      from.x + ((to.x - from.x) * step) / 8,
      from.y + ((to.y - from.y) * step) / 8,
    );
  }
  await expect(target, "the card lights up under the finger").toHaveAttribute("data-over", "true");
  await touch("touchEnd", to.x, to.y);
  await cdp.detach();
}

async function centre(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator.toString()} is not on the page`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

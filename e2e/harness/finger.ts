import { expect, type Locator, type Page } from "@playwright/test";
import { until } from "./until.ts";

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
  await thing.scrollIntoViewIfNeeded(); // a finger does not reach below the edge
  const from = await centre(thing);
  await touch("touchStart", from.x, from.y);
  await expect(thing, "it is picked up after a short hold").toHaveAttribute(
    "data-dragging",
    "true",
  );
  // The list scrolls under the finger as it comes near an edge, so that the card is followed.
  let at = from;
  await until("the card lights up under the finger", async () => {
    const to = await centre(target);
    at = { x: (at.x + to.x) / 2, y: (at.y + to.y) / 2 };
    await touch("touchMove", at.x, at.y);
    const over = await target.getAttribute("data-over");
    return over === "true" ? { done: true } : { notYet: `the finger is at ${at.x}, ${at.y}` };
  });
  await touch("touchEnd", at.x, at.y);
  await cdp.detach();
}

async function centre(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator.toString()} is not on the page`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

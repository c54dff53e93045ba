import { expect, type Locator, type Page } from "@playwright/test";

/** What a thumb hits without looking twice, in CSS pixels. */
const LEAST = 44;

/** Taps it, once it is large enough for a thumb. */
export async function tapLarge(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  expect(box?.height, `height of ${target.toString()}`).toBeGreaterThanOrEqual(LEAST);
  expect(box?.width, `width of ${target.toString()}`).toBeGreaterThanOrEqual(LEAST);
  await target.tap();
}

/** Nothing on the page is wider than the phone: the page does not move sideways. */
export async function staysInWidth(page: Page): Promise<void> {
  const wider = await page.evaluate(() => {
    const scroller = document.scrollingElement ?? document.body;
    const parts = [scroller, ...document.querySelectorAll("aside, aside > *, [role=dialog]")];
    return parts
      .filter((part) => part.scrollWidth > part.clientWidth)
      .map(
        (part) => `${part.tagName} ${part.className}: ${part.scrollWidth} in ${part.clientWidth}`,
      );
  });
  expect(wider, "parts that are wider than they show").toEqual([]);
}

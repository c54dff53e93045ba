import type { Locator, Page } from "@playwright/test";

const MOST_TABS = 80;

/** Presses Tab until the element has the focus: whoever has no mouse can get there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const passed: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    passed.push(await page.evaluate(nameOfFocused));
  }
  throw new Error(`Tab does not lead to ${target.toString()}; it passed ${passed.join(" › ")}`);
}

function nameOfFocused(): string {
  const focused = document.activeElement;
  if (focused === null) return "nothing";
  const label = focused.getAttribute("aria-label") ?? focused.textContent;
  return `${focused.tagName.toLowerCase()} ${label.trim().slice(0, 30)}`;
}

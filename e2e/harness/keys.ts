import type { Locator, Page } from "@playwright/test";
import { until } from "./until.ts";

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

/** Tabs to the list that it is in, which is one stop, and goes on to it with the arrows. */
export async function roveTo(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target.locator("xpath=ancestor::ul[1]").locator("[data-stop][tabindex='0']"));
  await page.keyboard.press("Home");
  for (let steps = 0; steps < MOST_TABS; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("ArrowRight");
  }
  throw new Error(`The arrows do not lead to ${target.toString()}`);
}

/** Tabs to it and presses a key there. */
export async function pressAt(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Opens a menu by keyboard and chooses an item of it with the arrows. */
export async function chooseByKeys(page: Page, button: Locator, item: RegExp): Promise<void> {
  await pressAt(page, button);
  const wanted = page.getByRole("menuitem", { name: item });
  await wanted.waitFor();
  await until(`the arrows lead to ${String(item)}`, async () => {
    if (await wanted.evaluate((one) => one === document.activeElement)) return { done: true };
    await page.keyboard.press("ArrowDown");
    return { notYet: `at ${await page.evaluate(nameOfFocused)}` };
  });
  await page.keyboard.press("Enter");
}

/** Opens a list by keyboard and takes an entry of it with the arrows. */
export async function takeByKeys(page: Page, field: Locator, entry: string): Promise<void> {
  await pressAt(page, field);
  const wanted = page.getByRole("option", { name: entry, exact: true });
  await until(`the field says ${entry}`, async () => {
    if ((await field.inputValue()) === entry) return { done: true };
    // An open list marks what was chosen before a moment after it appears, wherever one is then.
    if (!(await wanted.isVisible())) await page.keyboard.press("Enter");
    else if ((await wanted.getAttribute("data-combobox-selected")) === "true") {
      await page.keyboard.press("Enter");
    } else await page.keyboard.press("ArrowDown");
    return { notYet: `it says ${await field.inputValue()}` };
  });
}

/** Whatever became of the control that was pressed: the focus is somewhere, and says where. */
export function focusIsKept(page: Page): Promise<string> {
  return until("something has the focus", async () => {
    const name = await page.evaluate(nameOfFocused);
    return name.startsWith("body") ? { notYet: "it is lost" } : { done: name };
  });
}

function nameOfFocused(): string {
  const focused = document.activeElement;
  if (focused === null) return "nothing";
  const label = focused.getAttribute("aria-label") ?? focused.textContent;
  return `${focused.tagName.toLowerCase()} ${label.trim().slice(0, 30)}`;
}

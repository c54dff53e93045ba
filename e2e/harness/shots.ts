import type { Page } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", ".shots");

const SIZES = {
  "1440": { width: 1440, height: 900 },
  "390": { width: 390, height: 844 },
} as const;

/** The stage has a scheme of its own, kept by the browser; its pages read it when they are told. */
const STAGE_KEY = "alcove.stage";

/**
 * Takes pictures of the page as it is, for a person to look at: a wide and a narrow window, dark
 * and light. `look` is called in each. The page is left as it was found, wide and dark.
 */
export async function shoot(
  page: Page,
  name: string,
  look: (variant: string) => Promise<void>,
): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const [width, size] of Object.entries(SIZES)) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.evaluate(showStageIn, { key: STAGE_KEY, scheme: colorScheme });
      const variant = `${width}-${colorScheme}`;
      await page.screenshot({
        path: join(FOLDER, `${name}-${variant}.png`),
        animations: "disabled",
      });
      await look(variant);
    }
  }
  await page.setViewportSize(SIZES["1440"]);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "no-preference" });
}

/** Runs in the page: what the menu's "Light stage" does to the look of the page, and undoes. */
function showStageIn({ key, scheme }: { key: string; scheme: string }): void {
  window.localStorage.setItem(key, scheme);
  document.documentElement.setAttribute("data-mantine-color-scheme", scheme);
}

/** One picture, of what does not wait for four. */
export async function snap(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

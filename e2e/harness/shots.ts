import type { Page } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", ".shots");

const SIZES = {
  "1440": { width: 1440, height: 900 },
  "390": { width: 390, height: 844 },
} as const;

/**
 * Takes pictures of the page as it is, for a person to look at: a wide and a narrow window, dark
 * and light. The page is left as it was found, wide and dark.
 */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const [width, size] of Object.entries(SIZES)) {
    for (const colorScheme of ["dark", "light"] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.screenshot({ path: join(FOLDER, `${name}-${width}-${colorScheme}.png`) });
    }
  }
  await page.setViewportSize(SIZES["1440"]);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "no-preference" });
}

import { expect, type Page } from "@playwright/test";
import { axeFindings } from "./axe.ts";
import { shoot } from "./shots.ts";

/** A picture in both widths and both schemes, and what axe says in each. */
export async function record(page: Page, name: string): Promise<void> {
  await shoot(page, name, async (variant) => {
    expect.soft(await axeFindings(page), `axe on ${name}, ${variant}`).toEqual([]);
  });
}

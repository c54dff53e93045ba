import type { Page } from "@playwright/test";
import { until } from "./until.ts";

declare global {
  interface Window {
    alcoveSaid?: string[];
  }
}

/**
 * Runs in the page before the app: keeps what a screen reader would say by itself, which is the
 * text of every live region whenever it changes.
 */
export function keepWhatIsSaid(): void {
  const REGIONS = "[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])";
  const said: string[] = [];
  window.alcoveSaid = said;
  const before = new WeakMap<Element, string>();
  const words = (region: Element): string => {
    const copy = region.cloneNode(true) as Element;
    for (const silent of copy.querySelectorAll("[aria-hidden=true]")) silent.remove();
    return copy.textContent.replace(/[\u2066-\u2069]/g, "").trim();
  };
  const look = (): void => {
    for (const region of document.querySelectorAll(REGIONS)) {
      if (region.closest("[aria-hidden=true]") !== null) continue;
      const now = words(region);
      if (before.get(region) === now) continue;
      const added = region.role === "log" ? now.replace(before.get(region) ?? "", "") : now;
      before.set(region, now);
      if (added !== "") said.push(added);
    }
  };
  document.addEventListener("DOMContentLoaded", () => {
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

/** Everything said so far, oldest first. */
export function allSaid(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.alcoveSaid ?? []);
}

/** Waits until something that fits was said, after the first `from` sentences. */
export function isSaid(page: Page, words: RegExp, from = 0): Promise<string> {
  return until(`a screen reader says ${String(words)}`, async () => {
    const said = (await allSaid(page)).slice(from);
    const found = said.find((sentence) => words.test(sentence));
    return found === undefined ? { notYet: `it said ${said.join(" | ")}` } : { done: found };
  });
}

import type { Page } from "@playwright/test";

/** Runs in the page before the app: this computer's clock is wrong by so many milliseconds. */
export function clockThatIsOff(millis: number): void {
  const Right = Date;
  class Wrong extends Right {
    constructor(...parts: unknown[]) {
      if (parts.length === 0) super(Right.now() + millis);
      else super(...(parts as [number]));
    }
    static override now(): number {
      return Right.now() + millis;
    }
  }
  window.Date = Wrong as DateConstructor;
}

declare global {
  interface Window {
    alcoveBeats?: number;
  }
}

/**
 * Puts a tab to sleep: nothing of the page runs, and what the server says waits for it. (Asked
 * to freeze the page of a meeting, Chromium lets its timers run.) The answer wakes it,
 * and says for how many seconds its timers ran meanwhile: hardly any.
 */
export async function sleepTab(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    window.alcoveBeats = 0;
    setInterval(() => (window.alcoveBeats = (window.alcoveBeats ?? 0) + 1), 1_000);
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Debugger.enable");
  await cdp.send("Debugger.pause");
  return async () => {
    await cdp.send("Debugger.resume");
    await cdp.send("Debugger.disable");
    await cdp.detach();
    return page.evaluate(() => window.alcoveBeats ?? 0);
  };
}

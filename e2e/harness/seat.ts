import type { Page } from "@playwright/test";

/** The seat that a tab holds in a room: whose it is, and the token that proves it. */
export interface Seat {
  readonly token: string;
  readonly participantId: string;
}

export async function seatOf(page: Page, code: string): Promise<Seat> {
  const text = await page.evaluate(
    (key) => window.sessionStorage.getItem(key),
    `alcove.seat.${code}`,
  );
  if (text === null) throw new Error(`The tab at ${page.url()} holds no seat in ${code}.`);
  return JSON.parse(text) as Seat;
}

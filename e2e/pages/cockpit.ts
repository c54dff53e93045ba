import { expect, type Locator, type Page } from "@playwright/test";
import { BreakoutsPanel } from "./breakouts.ts";

/** The host's panel while breakouts are open: who has arrived, who calls, and what is done about it. */
export class Cockpit extends BreakoutsPanel {
  /** "2 of 3 arrived": a button while somebody is missing. */
  readonly arrived: Locator;
  readonly missing: Locator;

  constructor(page: Page) {
    super(page);
    const arrivals = this.panel.getByRole("region", { name: "Arrivals" });
    this.arrived = arrivals.getByRole("button", { name: /arrived$/ });
    this.missing = arrivals.getByRole("list", { name: "Not there yet" }).getByRole("listitem");
  }

  async allArrived(count: number): Promise<void> {
    const text = count === 1 ? "1 person arrived" : `All ${count} arrived`;
    await expect(this.panel.getByRole("paragraph").filter({ hasText: text })).toBeVisible();
  }

  /** The calls for help, in the order in which they are shown. */
  get calls(): Locator {
    return this.panel.locator("[data-help]");
  }

  /** The time of all rooms while it stands still. */
  get paused(): Locator {
    return this.panel.getByRole("group", { name: "Time left" });
  }

  /** Chooses an item of the menu on a breakout's card. */
  async choose(card: string, item: string | RegExp): Promise<void> {
    await this.card(card)
      .getByRole("button", { name: /^More about/ })
      .click();
    await this.page.getByRole("menuitem", { name: item }).click();
  }
}

import { expect, type Locator, type Page } from "@playwright/test";
import { until } from "../harness/until.ts";

/** The host's panel: set up, plan, and what goes on while the breakouts are open. */
export class BreakoutsPanel {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole("complementary", { name: "Breakout rooms" });
  }

  async open(): Promise<void> {
    const button = this.page
      .getByRole("toolbar", { name: "Meeting controls" })
      .getByRole("button", { name: "Breakout rooms" });
    // A tab remembers its panel, so that after a reload it may be on its way already.
    if ((await button.getAttribute("aria-pressed")) !== "true") await button.click();
    await expect(this.panel).toBeVisible();
  }

  /** Makes `count` breakouts, with people placed at random. */
  async make(count: number): Promise<void> {
    await this.panel.getByRole("spinbutton", { name: "Rooms" }).fill(String(count));
    await this.panel.getByRole("button", { name: new RegExp(`^Make ${count} rooms?$`) }).click();
    await expect(this.panel.getByRole("button", { name: /^Open rooms/ })).toBeVisible();
  }

  async shuffle(): Promise<void> {
    await this.panel.getByRole("button", { name: "Shuffle again" }).click();
  }

  /** The card of a breakout, or of main ("Not in a room" while planning, "Main room" after). */
  card(name: string): Locator {
    return this.panel
      .locator("li[data-space]")
      .filter({ has: this.page.getByRole("list", { name, exact: true }) });
  }

  /** A person on the board. Names are wrapped in marks of direction, which the pattern skips. */
  chip(name: string): Locator {
    return this.panel.getByRole("button", { name: new RegExp(`^Move \\W*${name}\\W*$`) });
  }

  /** Who stands in a card, as names. */
  async peopleIn(card: string): Promise<string[]> {
    const labels = await this.card(card)
      .getByRole("button", { name: /^Move / })
      .allTextContents();
    return labels.map((label) => label.trim()).sort();
  }

  /** The card that a person stands in. */
  async cardOf(name: string, cards: readonly string[]): Promise<string> {
    return until(`${name} stands in a card`, async () => {
      for (const card of cards) {
        if ((await this.peopleIn(card)).some((one) => one.includes(name))) return { done: card };
      }
      return { notYet: `in none of ${cards.join(", ")}` };
    });
  }

  /** Drags with the mouse, as a hand does: press, move in steps, let go. */
  async drag(name: string, toCard: string): Promise<void> {
    const chip = this.chip(name);
    await chip.scrollIntoViewIfNeeded();
    await chip.hover();
    await this.page.mouse.down();
    const target = this.card(toCard);
    await until(`${toCard} lights up under ${name}`, async () => {
      const box = await target.boundingBox();
      if (box === null) return { notYet: "the card is not on the page" };
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await this.page.mouse.move(x, y - 8, { steps: 4 });
      await this.page.mouse.move(x, y, { steps: 4 });
      const over = await target.getAttribute("data-over");
      return over === "true" ? { done: true } : { notYet: `the pointer is at ${x}, ${y}` };
    });
    await this.page.mouse.up();
  }

  /** Moves with the keyboard alone: Space picks up, arrows choose, Space lets go. */
  async moveByKeyboard(
    name: string,
    toCard: string,
    arrow: "ArrowDown" | "ArrowUp",
  ): Promise<void> {
    const { keyboard } = this.page;
    const over = this.panel.locator('li[data-space][data-over="true"]');
    const target = this.card(toCard);
    await this.chip(name).focus();
    await keyboard.press("Space");
    await expect(over, "it was picked up").toHaveCount(1);
    while ((await target.getAttribute("data-over")) !== "true") {
      const before = await over.getAttribute("data-space");
      await keyboard.press(arrow);
      await expect(over, `${arrow} goes on to the next card`).not.toHaveAttribute(
        "data-space",
        before ?? "",
      );
    }
    await keyboard.press("Space");
  }

  /** Opens the breakouts, with a time and without the countdown before. */
  async openRooms(minutes: number): Promise<void> {
    await this.panel.getByLabel("Minutes").fill(String(minutes));
    await this.panel
      .getByLabel("Countdown before they move")
      .and(this.page.locator("input:not([type=hidden])"))
      .click();
    await this.page.getByRole("option", { name: "None" }).click();
    await this.panel.getByRole("button", { name: /^Open rooms/ }).click();
  }

  /** The time of all rooms, in seconds. */
  async secondsLeft(): Promise<number> {
    const text =
      (await this.panel
        .getByRole("group", { name: "Time left" })
        .getByRole("timer")
        .textContent()) ?? "";
    const [minutes = "0", seconds = "0"] = (/(\d+):(\d\d)/.exec(text) ?? []).slice(1);
    return Number(minutes) * 60 + Number(seconds);
  }

  async extend(minutes: 1 | 5): Promise<void> {
    const name = minutes === 1 ? "1 minute more for everyone" : "5 minutes more for everyone";
    await this.panel.getByRole("button", { name }).click();
  }

  async broadcast(message: string): Promise<void> {
    await this.panel.getByRole("textbox", { name: "Message to all rooms" }).fill(message);
    await this.panel.getByRole("button", { name: "Send to all rooms" }).click();
    await expect(this.panel.getByText(/^Sent to \d+ /)).toBeVisible();
  }

  /** Moves someone through the menu behind their name. */
  async moveByMenu(name: string, toCard: string): Promise<void> {
    await this.chip(name).click();
    await this.page.getByRole("menuitem", { name: toCard }).click();
  }

  async bringEveryoneBack(): Promise<void> {
    await this.panel.getByRole("button", { name: "Bring everyone back" }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: "Now" }).click();
  }
}

import { expect, type Locator, type Page } from "@playwright/test";

type Panel = "Chat" | "People" | "Breakout rooms";

/** The stage with its toolbar and its one side panel. */
export class MeetingPage {
  readonly page: Page;
  readonly toolbar: Locator;
  /** The name of the space that one is in, at the top left. */
  readonly spaceName: Locator;
  /** The time left, in the bar at the top. */
  readonly timer: Locator;
  readonly notices: Locator;
  readonly backToMain: Locator;

  constructor(page: Page) {
    this.page = page;
    const bar = page.getByRole("banner");
    this.toolbar = page.getByRole("toolbar", { name: "Meeting controls" });
    this.spaceName = page.getByTestId("space-name");
    this.timer = bar.getByRole("timer");
    this.notices = page.getByRole("region", { name: "Stage" }).getByRole("log");
    this.backToMain = bar.getByRole("button", { name: "Back to main" });
  }

  async isOpen(): Promise<void> {
    await expect(this.toolbar).toBeVisible();
  }

  /** The tile of a participant, found by id: names may be the same. */
  tile(participantId: string): Locator {
    return this.page.locator(`article[data-participant="${participantId}"]`);
  }

  panel(name: Panel): Locator {
    return this.page.getByRole("complementary", { name });
  }

  async open(name: Panel): Promise<Locator> {
    const panel = this.panel(name);
    const button = this.toolbar.getByRole("button", { name });
    if ((await button.getAttribute("aria-pressed")) !== "true") await button.click();
    await expect(panel).toBeVisible();
    return panel;
  }

  async say(text: string): Promise<void> {
    const chat = await this.open("Chat");
    await chat.getByRole("textbox", { name: "Message" }).fill(text);
    await chat.getByRole("button", { name: "Send" }).click();
    await expect(chat.getByRole("log").getByText(text)).toBeVisible();
  }

  async hasRead(text: string): Promise<void> {
    const chat = await this.open("Chat");
    await expect(chat.getByRole("log").getByText(text)).toBeVisible();
  }

  /** Seconds on the countdown at the top left. */
  async secondsLeft(): Promise<number> {
    const text = (await this.timer.textContent()) ?? "";
    const [minutes = "0", seconds = "0"] = (/(\d+):(\d\d)/.exec(text) ?? []).slice(1);
    return Number(minutes) * 60 + Number(seconds);
  }

  /** The countdown before everyone comes back. */
  get closing(): Locator {
    return this.page.getByText(/Everyone comes back in \d+ seconds?\./).first();
  }

  async leave(): Promise<void> {
    await this.toolbar.getByRole("button", { name: "Leave" }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: "Leave meeting" }).click();
  }
}

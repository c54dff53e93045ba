import { expect, type Locator, type Page } from "@playwright/test";

/** What everyone in a space sees of its recording, and what hosts do about it. */
export class RecordingControls {
  readonly page: Page;
  /** In the bar at the top, while the own space is recorded. */
  readonly badge: Locator;
  readonly more: Locator;

  constructor(page: Page) {
    this.page = page;
    this.badge = page.getByRole("banner").getByTestId("recording-badge");
    this.more = page
      .getByRole("toolbar", { name: "Meeting controls" })
      .getByRole("button", { name: "More" });
  }

  async begin(): Promise<void> {
    await this.more.click();
    await this.page.getByRole("menuitem", { name: "Record this room…" }).click();
    await this.confirm();
  }

  /** The question before anything is recorded, which says who will know. */
  async confirm(): Promise<void> {
    const dialog = this.page.getByRole("dialog");
    await expect(dialog).toContainText("Everyone in the room sees that it is being recorded");
    await dialog.getByRole("button", { name: "Start recording" }).click();
    await expect(dialog).toHaveCount(0);
  }

  async stop(): Promise<void> {
    await this.more.click();
    await this.page.getByRole("menuitem", { name: "Stop recording" }).click();
  }
}

/** A room's recordings, on a page of their own or in a dialog of the meeting. */
export class RecordingsPage {
  readonly page: Page;
  readonly rows: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });
    this.dialog = page.getByRole("dialog");
  }

  /** By way of "My rooms" on the first page. */
  async open(room: string): Promise<void> {
    await this.page.goto("/");
    const isolated = new RegExp(`^More about \\W*${room}\\W*$`);
    await this.page.getByRole("button", { name: isolated }).click();
    await this.page.getByRole("menuitem", { name: "Recordings" }).click();
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(room);
  }

  row(name: string): Locator {
    return this.rows.filter({
      has: this.page.getByRole("heading", { level: 3, name, exact: true }),
    });
  }

  /** Plays one; answers its player once its whole length is known. */
  async play(name: string): Promise<Locator> {
    const row = this.row(name);
    await row.getByRole("button", { name: /^Play/ }).click();
    const player = row.locator("video");
    await expect.poll(() => lengthOf(player), "the player knows how long it is").toBeGreaterThan(0);
    return player;
  }

  async choose(name: string, item: RegExp): Promise<void> {
    await this.row(name)
      .getByRole("button", { name: /^More about/ })
      .click();
    await this.page.getByRole("menuitem", { name: item }).click();
  }
}

/** What a player says of the length; 0 while it does not know. */
export function lengthOf(player: Locator): Promise<number> {
  return player.evaluate((video: HTMLVideoElement) =>
    Number.isFinite(video.duration) ? video.duration : 0,
  );
}

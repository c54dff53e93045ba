import { expect, type Locator, type Page } from "@playwright/test";
import { until } from "../harness/until.ts";

/** The way in: one's picture, one's name, one big button. */
export class PreJoinPage {
  readonly page: Page;
  readonly name: Locator;
  readonly pin: Locator;
  readonly button: Locator;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.name = page.getByRole("textbox", { name: "Your name" });
    this.pin = page.getByRole("textbox", { name: "PIN of this room" });
    this.button = page.getByRole("button", { name: /^Join (now|without)/ });
    this.preview = page.getByRole("region", { name: "Your picture" });
  }

  /** Waits until the preview plays: its time goes on and it has a picture. */
  async seesOwnPicture(): Promise<void> {
    const video = this.preview.locator("video");
    await expect(video).toBeVisible();
    await until("the preview plays", async () => {
      const { time, width } = await video.evaluate((element: HTMLVideoElement) => ({
        time: element.currentTime,
        width: element.videoWidth,
      }));
      return time > 0.2 && width > 0
        ? { done: true }
        : { notYet: `at ${time} s, ${width} pixels wide` };
    });
  }

  async join(name: string): Promise<void> {
    await this.name.fill(name);
    await this.button.click();
  }
}

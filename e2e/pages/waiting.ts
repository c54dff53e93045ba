import { expect, type Locator, type Page } from "@playwright/test";
import type { Person } from "../harness/person.ts";
import { PreJoinPage } from "./prejoin.ts";

/** The waiting room, as one who waits in it sees it. */
export class WaitingRoomPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly leave: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole("heading", { name: /^You are in the waiting room of/ });
    this.leave = page.getByRole("main").getByRole("button", { name: "Leave" });
  }

  /** Opens a link, asks to come in, and has to wait. */
  static async ask({ page, name }: Person, link: string): Promise<WaitingRoomPage> {
    await page.goto(link);
    await new PreJoinPage(page).join(name);
    const waiting = new WaitingRoomPage(page);
    await expect(waiting.heading).toBeVisible();
    return waiting;
  }
}

/** Who asks to come in, as whoever may let them in sees it in the list of people. */
export class WaitingList {
  readonly page: Page;
  readonly section: Locator;
  /** Over the stage, while the list is closed. */
  readonly notice: Locator;

  constructor(page: Page) {
    this.page = page;
    const people = page.getByRole("complementary", { name: "People" });
    this.section = people.getByRole("region", { name: /waiting$/ });
    this.notice = page.locator("[data-kind=waiting]");
  }

  names(): Promise<string[]> {
    return this.section.getByRole("listitem").locator("bdi").allTextContents();
  }

  /** Names are isolated in labels, by characters that are not seen. */
  admit(name: string): Locator {
    return this.section.getByRole("button", { name: new RegExp(`^Admit \\W*${name}`) });
  }

  reject(name: string): Locator {
    return this.section.getByRole("button", { name: new RegExp(`^Do not admit \\W*${name}`) });
  }

  get admitAll(): Locator {
    return this.section.getByRole("button", { name: "Admit all" });
  }
}

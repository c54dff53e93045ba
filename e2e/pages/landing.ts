import { expect, type Locator, type Page } from "@playwright/test";

export interface RoomWanted {
  readonly name: string;
  readonly code?: string;
  readonly pin?: string;
  readonly host?: string;
}

export interface Links {
  readonly host: string;
  readonly student: string;
}

/** The first page: three doors and one's own rooms. */
export class LandingPage {
  readonly page: Page;
  readonly code: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.code = page.getByRole("textbox", { name: "Room code or link" });
    this.dialog = page.getByRole("dialog");
  }

  async open(): Promise<void> {
    await this.page.goto("/");
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
  }

  async joinByCode(code: string): Promise<void> {
    await this.code.fill(code);
    await this.page.getByRole("button", { name: "Join", exact: true }).click();
  }

  async openCreate(): Promise<void> {
    await this.page.getByRole("button", { name: "Create a room" }).click();
    await expect(this.dialog).toBeVisible();
  }

  async fillRoom({ name, code, pin, host }: RoomWanted): Promise<void> {
    await this.dialog.getByLabel("Name", { exact: true }).fill(name);
    if (code !== undefined) await this.dialog.getByLabel("Code", { exact: true }).fill(code);
    if (host !== undefined) await this.dialog.getByLabel("Your name").fill(host);
    if (pin !== undefined) await this.dialog.getByRole("textbox", { name: "PIN" }).fill(pin);
  }

  /** Makes the room and reads its two links. */
  async create(wanted: RoomWanted): Promise<Links> {
    await this.openCreate();
    await this.fillRoom(wanted);
    await this.dialog.getByRole("button", { name: "Create room" }).click();
    const student = this.dialog.getByRole("textbox", { name: "Student link" });
    await expect(student).toBeVisible();
    return {
      student: await student.inputValue(),
      host: await this.dialog.getByRole("textbox", { name: "Host link" }).inputValue(),
    };
  }

  async enterMadeRoom(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Enter room" }).click();
  }
}

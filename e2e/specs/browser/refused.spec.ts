import { expect, test } from "../../harness/fixtures.ts";
import { LandingPage } from "../../pages/landing.ts";
import { MeetingPage } from "../../pages/meeting.ts";
import { PreJoinPage } from "../../pages/prejoin.ts";

test.describe("what a person sees who types something wrong", () => {
  test("a code that does not exist: a page that helps, and takes another code", async ({
    scene,
  }) => {
    const { code } = await scene.room();
    const { page } = await scene.person("Ana");
    const landing = new LandingPage(page);
    await landing.open();
    await landing.joinByCode("NO-SUCH-ROOM");

    await expect(page.getByRole("heading", { level: 1 })).toContainText("NO-SUCH-ROOM");
    await page.getByRole("textbox", { name: "Another code" }).fill(code);
    await page.getByRole("button", { name: "Join" }).click();
    await expect(new PreJoinPage(page).button).toBeVisible();
  });

  test("an empty code, and an address that is no page", async ({ scene }) => {
    const { page } = await scene.person("Ana");
    const landing = new LandingPage(page);
    await landing.open();
    await landing.joinByCode("");
    await expect(page.getByText("Type a room code first.")).toBeVisible();

    await page.goto("/nowhere/at/all");
    await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
    await page.getByRole("button", { name: "Back to the start page" }).click();
    await expect(landing.code).toBeVisible();
  });

  test("a code that breaks the rule is judged while it is typed", async ({ scene }) => {
    const { page } = await scene.person("Ms. Rivera");
    const landing = new LandingPage(page);
    await landing.open();
    await landing.openCreate();
    for (const [code, said] of [
      ["ABC", "Too short: a code has 4 to 20 letters, digits and hyphens."],
      ["A".repeat(21), "Too long: a code has 4 to 20 letters, digits and hyphens."],
      ["MÄTH1", "Only the letters A to Z, digits and hyphens, please."],
    ] as const) {
      await landing.fillRoom({ name: "Maths", code });
      await expect(landing.dialog.getByText(said), code).toBeVisible();
    }
    await landing.fillRoom({ name: "Maths", code: `FREE-${Date.now() % 1_000_000}` });
    await expect(landing.dialog.getByText(/is free\./)).toBeVisible();
  });

  test("a taken code offers four that are free, and one of them makes the room", async ({
    scene,
  }) => {
    const { code } = await scene.room();
    const { page } = await scene.person("Ms. Rivera");
    const landing = new LandingPage(page);
    await landing.open();
    await landing.openCreate();
    await landing.fillRoom({ name: "Maths", code });
    const create = landing.dialog.getByRole("button", { name: "Create room" });
    await create.click();

    const offered = landing.dialog.getByRole("button", { name: new RegExp(`^${code}-`) });
    await expect(offered).toHaveCount(4);
    const chosen = (await offered.first().textContent()) ?? "";
    await offered.first().click();
    await expect(landing.dialog.getByText(/is free\./)).toBeVisible();
    await create.click();
    await expect(landing.dialog.getByRole("textbox", { name: "Student link" })).toHaveValue(
      `${scene.server.url}/s/${chosen}`,
    );
  });

  test("a wrong PIN is said at the PIN; the right one lets in", async ({ scene }) => {
    const room = await scene.room({ pin: "2468" });
    const ana = await scene.person("Ana");
    await ana.page.goto(room.made.studentLink);
    const prejoin = new PreJoinPage(ana.page);
    await prejoin.pin.fill("1111");
    await prejoin.join("Ana");
    await expect(prejoin.pin).toHaveAttribute("aria-invalid", "true");
    await expect(prejoin.pin).toHaveAccessibleDescription(/PIN/);

    await prejoin.pin.fill("2468");
    await prejoin.button.click();
    await new MeetingPage(ana.page).isOpen();
  });

  test("a full room says so, and lets in when somebody has left", async ({ scene, crowd }) => {
    const room = await scene.room({ maxParticipants: 1 });
    const first = await crowd.enter(room.code, "Ben");
    const ana = await scene.person("Ana");
    await ana.page.goto(room.made.studentLink);
    const prejoin = new PreJoinPage(ana.page);
    await prejoin.join("Ana");
    await expect(ana.page.getByRole("alert")).toContainText("This room is full.");

    await first.must("session.leave");
    await prejoin.button.click();
    await new MeetingPage(ana.page).isOpen();
  });

  test("a locked room says so", async ({ scene }) => {
    const room = await scene.room();
    await scene.rest
      .as(room.made.ownerToken ?? "")
      .must("PATCH", `/api/rooms/${room.code}`, { locked: true });
    const ana = await scene.person("Ana");
    await ana.page.goto(room.made.studentLink);
    await new PreJoinPage(ana.page).join("Ana");
    await expect(ana.page.getByRole("alert")).toContainText("This room is locked.");
  });

  test("no name, and no camera: each is said, and one can still join", async ({ scene }) => {
    const room = await scene.room();
    const ana = await scene.person("Ana", { devices: "none" });
    await ana.page.goto(room.made.studentLink);
    const prejoin = new PreJoinPage(ana.page);
    await expect(prejoin.preview.getByText("Your camera is off")).toBeVisible();
    const button = ana.page.getByRole("button", { name: "Join without camera and mic" });
    await button.click();
    await expect(ana.page.getByText("Type the name that others will see.")).toBeVisible();
    await prejoin.name.fill("Ana");
    await button.click();
    await new MeetingPage(ana.page).isOpen();
  });
});

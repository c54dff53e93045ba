import { movedTo } from "../../harness/breakouts.ts";
import { dragWithFinger } from "../../harness/finger.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";
import { MeetingPage } from "../../pages/meeting.ts";

test("the main job on a phone, with a thumb", async ({ scene, crowd }) => {
  test.setTimeout(180_000);
  const room = await scene.room();
  const { page, name } = await scene.person("Ms. Rivera", {
    viewport: { width: 390, height: 844 },
    touch: true,
  });
  await page.goto(room.made.shareableLink);
  await page.getByRole("textbox", { name: "Your name" }).fill(name);
  await page.getByRole("button", { name: "Join now" }).tap();
  const meeting = new MeetingPage(page);
  await meeting.isOpen();
  const [ana] = await crowd.enterAll(room.code, ["Ana", "Ben"]);
  if (ana === undefined) throw new Error("nobody came");

  await meeting.toolbar.getByRole("button", { name: "Breakout rooms" }).tap();
  const breakouts = new BreakoutsPanel(page);
  const { panel } = breakouts;
  await expect(panel.getByText("2 people to place.")).toBeVisible();
  await panel.getByRole("spinbutton", { name: "Rooms" }).fill("2");
  await panel.getByRole("button", { name: "Make 2 rooms" }).tap();

  const from = await breakouts.cardOf("Ana", ["Room A", "Room B"]);
  const to = from === "Room A" ? "Room B" : "Room A";
  await breakouts.card("Room A").scrollIntoViewIfNeeded();
  await dragWithFinger(page, breakouts.chip("Ana"), breakouts.card(to));
  await expect.poll(() => breakouts.peopleIn(to), "Ana was dropped there").toContain("Ana");

  await panel.getByRole("button", { name: /^Open rooms/ }).tap();
  await ana.hears<{ to: string }>("breakout.moved", (moved) => moved.to !== "main");
  await panel.getByRole("button", { name: "Bring everyone back" }).tap();
  await page.getByRole("dialog").getByRole("button", { name: "Now" }).tap();
  await movedTo(ana, "main");
});

import { expect, test } from "@playwright/test";
import { startPractice } from "../../harness/practice.ts";
import { Scene } from "../../harness/scene.ts";
import { staysInWidth, tapLarge } from "../../harness/thumb.ts";
import { Cockpit } from "../../pages/cockpit.ts";
import { MeetingPage } from "../../pages/meeting.ts";
import { PreJoinPage } from "../../pages/prejoin.ts";

const ROOMS = ["Room A", "Room B", "Room C", "Room D"] as const;
const PHONE = { viewport: { width: 390, height: 844 }, touch: true } as const;

test("a practice class of twelve, two rounds, on a phone with a thumb", async ({ browser }) => {
  test.setTimeout(240_000);
  const { server, hostLink } = await startPractice();
  const scene = new Scene(browser, server);
  try {
    const host = await scene.person("Ms. Rivera", PHONE);
    const { page } = host;
    await page.goto(hostLink);
    await new PreJoinPage(page).name.fill("Ms. Rivera");
    await tapLarge(new PreJoinPage(page).button);
    const meeting = new MeetingPage(page);
    await meeting.isOpen();
    await tapLarge(meeting.toolbar.getByRole("button", { name: "Breakout rooms" }));
    const cockpit = new Cockpit(page);
    const { panel } = cockpit;
    const button = (name: string | RegExp) => panel.getByRole("button", { name }).first();

    await test.step("plans two rounds of three people each", async () => {
      await expect(panel.getByText("12 people to place.")).toBeVisible();
      await staysInWidth(page);
      await tapLarge(button("Several rounds…"));
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("spinbutton", { name: "Rounds" }).fill("2");
      await dialog.getByRole("spinbutton", { name: "People in each" }).fill("3");
      await dialog.getByLabel("Minutes a round").fill("2.5");
      await tapLarge(dialog.getByRole("combobox", { name: "Countdown before they move" }));
      await tapLarge(page.getByRole("option", { name: "None" }));
      await staysInWidth(page);
      await tapLarge(dialog.getByRole("button", { name: "Make the groups" }));
      await expect(panel.getByText("Nobody meets the same person twice.")).toBeVisible();
      await staysInWidth(page);
    });

    await test.step("starts them, and sees who has not arrived", async () => {
      await tapLarge(button("Start round 1"));
      await expect(panel.getByText("Round 1 of 2")).toBeVisible();
      await tapLarge(cockpit.arrived);
      await expect(cockpit.missing.filter({ hasText: "Hana" })).toBeVisible();
      await staysInWidth(page);
    });

    await test.step("moves a person by the menu behind the name", async () => {
      const from = await cockpit.cardOf("Chiara", ROOMS);
      const to = from === "Room D" ? "Room C" : "Room D";
      await tapLarge(cockpit.chip("Chiara"));
      await tapLarge(page.getByRole("menuitem", { name: to }));
      await expect.poll(() => cockpit.peopleIn(to)).toContain("Chiara");
    });

    await test.step("writes to all rooms, and gives a minute more", async () => {
      await panel.getByRole("textbox", { name: "Message to all rooms" }).fill("Two questions");
      await tapLarge(button("Send to all rooms"));
      await expect(panel.getByText(/^Sent to 1[0-2] people/)).toBeVisible();
      const before = await cockpit.secondsLeft();
      await tapLarge(button(/1 minute more for everyone/));
      await expect.poll(() => cockpit.secondsLeft()).toBeGreaterThan(before + 30);
      await tapLarge(button("Pause the time for everyone"));
      await expect(cockpit.paused).toContainText("paused");
      await tapLarge(button("Let the time go on for everyone"));
      await staysInWidth(page);
    });

    await test.step("goes where help is asked for, answers, and is back", async () => {
      const call = cockpit.calls.first();
      await expect(call).toBeVisible({ timeout: 60_000 });
      const room = (await call.getAttribute("data-help")) ?? "";
      await tapLarge(call.getByRole("button", { name: /^Go there/ }));
      await host.isIn("the room that calls", (space) => space === room);
      await staysInWidth(page);
      const calling = panel.locator(`[data-help="${room}"]`);
      await tapLarge(calling.getByRole("button", { name: /^Answered/ }));
      await expect(calling).toHaveCount(0);
      await tapLarge(button("Close Breakout rooms"));
      await tapLarge(meeting.backToMain);
      await host.isIn("main", (space) => space === "main");
      await tapLarge(meeting.toolbar.getByRole("button", { name: "Breakout rooms" }));
    });

    await test.step("ends round 1, opens round 2 at once, and brings everyone back", async () => {
      await tapLarge(button("More about the time"));
      await tapLarge(page.getByRole("menuitem", { name: /^Time is up for everyone/ }));
      await tapLarge(button("Open it now"));
      await expect(panel.getByText("Round 2 of 2")).toBeVisible();
      await expect(cockpit.arrived).toBeVisible();
      await tapLarge(button("Bring everyone back"));
      await tapLarge(page.getByRole("dialog").getByRole("button", { name: "Now", exact: true }));
      await expect(panel.getByText("All 2 rounds are done.")).toBeVisible();
      await staysInWidth(page);
    });
  } finally {
    await scene.end();
    await server.dispose();
  }
});

import { expect, test, type Page } from "@playwright/test";
import {
  chooseByKeys,
  focusIsKept,
  pressAt,
  roveTo,
  tabTo,
  takeByKeys,
} from "../../harness/keys.ts";
import { startPractice } from "../../harness/practice.ts";
import { allSaid, isSaid, keepWhatIsSaid } from "../../harness/said.ts";
import { Scene } from "../../harness/scene.ts";
import { Cockpit } from "../../pages/cockpit.ts";
import { MeetingPage } from "../../pages/meeting.ts";
import { PreJoinPage } from "../../pages/prejoin.ts";

const ROOMS = ["Room A", "Room B", "Room C", "Room D"] as const;

/** Who meets whom, as the panel shows it while a round runs. */
async function pairsIn(cockpit: Cockpit): Promise<string[]> {
  const groups = await Promise.all(ROOMS.map((room) => cockpit.peopleIn(room)));
  return groups.flatMap((people) =>
    people.flatMap((one, index) => people.slice(index + 1).map((other) => `${one} and ${other}`)),
  );
}

/** Types a number in place of what stands in a field. */
async function typeInto(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, page.getByRole("dialog").getByLabel(name, { exact: true }));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(value);
}

test("a practice class of twelve, three rounds, with the keyboard alone", async ({ browser }) => {
  test.setTimeout(240_000);
  const { server, hostLink } = await startPractice();
  const scene = new Scene(browser, server);
  try {
    const host = await scene.person("Ms. Rivera", { viewport: { width: 1280, height: 800 } });
    const { page } = host;
    const { keyboard } = page;
    await page.addInitScript(keepWhatIsSaid);
    await page.goto(hostLink);
    await expect(new PreJoinPage(page).name).toBeFocused();
    await keyboard.type("Ms. Rivera");
    await keyboard.press("Enter");
    const meeting = new MeetingPage(page);
    await meeting.isOpen();
    const cockpit = new Cockpit(page);
    const { panel } = cockpit;
    const button = (name: string | RegExp) => panel.getByRole("button", { name }).first();
    const met: string[][] = [];
    const roundRuns = async (round: number): Promise<void> => {
      await isSaid(page, new RegExp(`^Round ${round} of 3: the rooms are open`));
      await expect.poll(() => pairsIn(cockpit), "the groups stand").toHaveLength(12);
      met.push(await pairsIn(cockpit));
      await focusIsKept(page);
    };

    await test.step("plans three rounds, and is told what came of it", async () => {
      await keyboard.press("b");
      await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();
      await expect(panel.getByText("12 people to place.")).toBeVisible();
      await pressAt(page, button("Several rounds…"));
      const dialog = page.getByRole("dialog");
      await typeInto(page, "Rounds", "3");
      await typeInto(page, "People in each", "3");
      await typeInto(page, "Minutes a round", "2.5");
      await typeInto(page, "Seconds between", "45");
      const countdown = dialog.getByRole("combobox", { name: "Countdown before they move" });
      await takeByKeys(page, countdown, "None");
      await pressAt(page, dialog.getByRole("button", { name: "Make the groups" }));
      await isSaid(page, /^3 rounds are planned. Nobody meets the same person twice/);
      await expect(dialog).toHaveCount(0);
      await focusIsKept(page);
    });

    await test.step("round 1: hears them arrive, and who does not", async () => {
      await pressAt(page, button("Start round 1"));
      await roundRuns(1);
      await isSaid(page, /^\d+ of 12 arrived/);
      await expect(cockpit.arrived).toHaveText("10 of 12 arrived");
      await pressAt(page, cockpit.arrived);
      await expect(cockpit.missing.filter({ hasText: "Hana" })).toBeVisible();
      await focusIsKept(page);
    });

    await test.step("moves a person, by the arrows and by the menu, and keeps hold of them", async () => {
      const amira = cockpit.chip("Amira");
      const from = await cockpit.cardOf("Amira", ROOMS);
      const to = from === "Room D" ? "Room C" : "Room D";
      await roveTo(page, amira);
      await cockpit.moveByKeyboard("Amira", to, to === "Room D" ? "ArrowDown" : "ArrowUp");
      await expect.poll(() => cockpit.peopleIn(to)).toContain("Amira");
      await isSaid(page, new RegExp(`^Amira was put into ${to}`));
      await expect(amira).toBeFocused();
      await expect(amira, "the server has said it").toHaveAttribute("data-moving", "false");
      await chooseByKeys(page, amira, new RegExp(from));
      await isSaid(page, new RegExp(`^Amira is moved to ${from}`));
      await expect.poll(() => cockpit.peopleIn(from)).toContain("Amira");
      await expect(amira).toBeFocused();
    });

    await test.step("stops the time, gives a minute more, lets it go on, and hears each", async () => {
      await pressAt(page, button("Pause the time for everyone"));
      await isSaid(page, /^The time is paused/);
      await expect(button("Let the time go on for everyone")).toBeFocused();
      await pressAt(page, button(/1 minute more for everyone/));
      await isSaid(page, /^(2 minutes \d+ seconds|3 minutes.*) left/);
      await pressAt(page, button("Let the time go on for everyone"));
      await isSaid(page, /^The time goes on/);
      await focusIsKept(page);
    });

    await test.step("writes to all rooms", async () => {
      await tabTo(page, panel.getByRole("textbox", { name: "Message to all rooms" }));
      await keyboard.type("Two questions are enough");
      await pressAt(page, button("Send to all rooms"));
      await isSaid(page, /^Sent to 1[0-2] people/);
      await focusIsKept(page);
    });

    await test.step("visits a room, the next one, and comes back", async () => {
      await pressAt(page, button(/^Visit \W*Room A/));
      await expect(meeting.spaceName).toHaveText("Room A");
      await expect(panel.getByText("You are here")).toBeVisible();
      await focusIsKept(page);
      await pressAt(page, page.getByRole("banner").getByRole("button", { name: /^Next room/ }));
      await expect(meeting.spaceName).toHaveText("Room B");
      await focusIsKept(page);
      await pressAt(page, meeting.backToMain);
      await expect(meeting.spaceName).toHaveText("Practice class");
      await expect(meeting.spaceName, "and hears where that is").toBeFocused();
    });

    await test.step("goes where help is asked for, and says that it is answered", async () => {
      await isSaid(page, /asks for help in Room [A-D]/);
      const call = cockpit.calls.first();
      const room = await call.getAttribute("data-help");
      const calling = panel.locator(`[data-help="${room ?? ""}"]`);
      await pressAt(page, call.getByRole("button", { name: /^Go there/ }));
      await host.isIn("the room that calls", (space) => space === room);
      await expect(calling.getByRole("button", { name: /^Go there/ })).toHaveCount(0);
      await focusIsKept(page);
      await pressAt(page, calling.getByRole("button", { name: /^Answered/ }));
      await expect(calling).toHaveCount(0);
      await focusIsKept(page);
      await pressAt(page, meeting.backToMain);
      await host.isIn("main", (space) => space === "main");
      await focusIsKept(page);
    });

    await test.step("ends round 1, and does not wait for round 2", async () => {
      const more = panel.getByRole("button", { name: "More about the time" });
      await chooseByKeys(page, more, /^Time is up for everyone/);
      await isSaid(page, /^Everyone comes back in \d+ seconds/);
      await isSaid(page, /^Round 1 of 3 is over. The next one opens by itself/);
      await focusIsKept(page);
      await pressAt(page, button("Open it now"));
      await roundRuns(2);
    });

    await test.step("round 2 is not round 1 again, nor is round 3", async () => {
      const more = panel.getByRole("button", { name: "More about the time" });
      await chooseByKeys(page, more, /^Time is up for everyone/);
      await pressAt(page, button("Open it now"));
      await roundRuns(3);
      const all = met.flat();
      expect(new Set(all).size, all.join(", ")).toBe(36);
    });

    await test.step("brings everyone back", async () => {
      await pressAt(page, button("Bring everyone back"));
      await expect(page.getByRole("dialog").getByRole("button", { name: "Now" })).toBeFocused();
      await keyboard.press("Enter");
      await isSaid(page, /Everyone is back. All 3 rounds are done/);
      await expect(panel.getByText("12 people to place.")).toBeVisible();
      await focusIsKept(page);
    });

    await test.step("and nothing was said second by second, or room by room", async () => {
      const counted = (await allSaid(page)).filter((words) => /\d+ seconds?\./.test(words));
      expect(counted).toEqual(Array(2).fill(expect.stringMatching(/^Everyone comes back in/)));
    });
  } finally {
    await scene.end();
    await server.dispose();
  }
});

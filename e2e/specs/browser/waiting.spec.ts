import { assignThrough, openThrough } from "../../harness/desk.ts";
import { axeFindings } from "../../harness/axe.ts";
import { expect, test as base } from "../../harness/fixtures.ts";
import { focusIsKept, pressAt } from "../../harness/keys.ts";
import { seeEachOther } from "../../harness/person.ts";
import { record } from "../../harness/record.ts";
import { isSaid, keepWhatIsSaid } from "../../harness/said.ts";
import { shoot } from "../../harness/shots.ts";
import { WireClient } from "../../harness/socket.ts";
import { staysInWidth, tapLarge } from "../../harness/thumb.ts";
import { LandingPage } from "../../pages/landing.ts";
import { MeetingPage } from "../../pages/meeting.ts";
import { PreJoinPage } from "../../pages/prejoin.ts";
import { WaitingList, WaitingRoomPage } from "../../pages/waiting.ts";

const WIDE = { viewport: { width: 1280, height: 800 } } as const;
const PHONE = { viewport: { width: 390, height: 844 }, touch: true } as const;

interface Fixtures {
  /** People at the wire who ask to come in, and only that. */
  readonly atTheDoor: (code: string, ...names: string[]) => Promise<WireClient[]>;
}

const test = base.extend<Fixtures>({
  atTheDoor: async ({ rest, server }, use) => {
    const clients: WireClient[] = [];
    await use(async (code, ...names) => {
      const come = async (name: string): Promise<WireClient> => {
        const client = new WireClient(server.url, await rest.join(code, name));
        clients.push(client);
        await client.hears("waiting.entered");
        return client;
      };
      const came: WireClient[] = [];
      for (const name of names) came.push(await come(name)); // in this order
      return came;
    });
    for (const client of clients) client.close();
  },
});

test("one waits, reloads and waits on, is let in, and both see and hear each other", async ({
  scene,
}) => {
  const room = await scene.room({ waitingRoom: true });
  const host = await scene.person("Ms. Rivera", WIDE);
  const ana = await scene.person("Ana");
  await host.page.addInitScript(keepWhatIsSaid);
  await ana.page.addInitScript(keepWhatIsSaid);
  const meeting = await scene.enter(host, room.made.shareableLink);
  const list = new WaitingList(host.page);

  await test.step("she waits where she was, with her picture, and her devices in reach", async () => {
    await ana.page.goto(room.made.studentLink);
    const prejoin = new PreJoinPage(ana.page);
    await prejoin.seesOwnPicture();
    const picture = await prejoin.preview.locator("video").elementHandle();
    await prejoin.join("Ana");
    const waiting = new WaitingRoomPage(ana.page);
    await expect(waiting.heading).toBeFocused();
    await isSaid(ana.page, /^The host lets you in/);
    expect(await picture.evaluate((video) => video.isConnected)).toBe(true);
    await prejoin.preview.getByRole("button", { name: "Turn camera off" }).click();
    await prejoin.preview.getByRole("button", { name: "Turn camera on" }).click();
    await prejoin.seesOwnPicture();
    await expect(ana.page.getByRole("toolbar")).toHaveCount(0);
  });

  await test.step("the host is told, by a notice, a badge and a voice", async () => {
    await expect(list.notice).toContainText("Ana is waiting to come in.");
    await isSaid(host.page, /^Ana is waiting to come in\.$/);
    await expect(meeting.toolbar.getByRole("button", { name: "People, 1" })).toBeVisible();
  });

  await test.step("after a reload she waits on, and is still one", async () => {
    await ana.page.reload();
    await expect(new WaitingRoomPage(ana.page).heading).toBeFocused();
    await list.notice.getByRole("button", { name: "See who" }).click();
    await expect.poll(() => list.names()).toEqual(["Ana"]);
    await expect(list.notice).toHaveCount(0);
    await expect(list.section).not.toContainText("Not connected");
  });

  await test.step("let in, she is in the meeting at once", async () => {
    await list.admit("Ana").click();
    await new MeetingPage(ana.page).isOpen();
    await isSaid(ana.page, /^You were let in to Maths 101\.$/);
    await focusIsKept(ana.page);
    await expect(list.section).toHaveCount(0);
    await expect(
      meeting.toolbar.getByRole("button", { name: "People", exact: true }),
    ).toBeVisible();
    await seeEachOther([host, ana], 60_000);
  });

  await test.step("she is in for good: a reload comes back to the meeting", async () => {
    await ana.page.reload();
    await new MeetingPage(ana.page).isOpen();
    await seeEachOther([host, ana], 60_000);
  });
});

test("one is turned away with a reason, asks again with a name, and is let in muted as she was", async ({
  scene,
}) => {
  const room = await scene.room({ waitingRoom: true });
  const host = await scene.person("Ms. Rivera", WIDE);
  const ana = await scene.person("xX_ana_Xx");
  const meeting = await scene.enter(host, room.made.shareableLink);
  await WaitingRoomPage.ask(ana, room.made.studentLink);
  const list = new WaitingList(host.page);
  await meeting.open("People");

  await list.reject("xX_ana_Xx").click();
  const dialog = host.page.getByRole("dialog", { name: /^Do not let .*xX_ana_Xx.* in\?$/ });
  await expect(dialog.getByRole("button", { name: "Do not let in" })).toBeFocused();
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Please come in with your own name.");
  await dialog.getByRole("button", { name: "Do not let in" }).click();
  await expect(list.section).toHaveCount(0);
  await focusIsKept(host.page);

  const { page } = ana;
  await expect(page.getByRole("heading", { name: "The host did not let you in" })).toBeFocused();
  await expect(page.getByText("Please come in with your own name.")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole("button", { name: "Ask again" }).click();
  const prejoin = new PreJoinPage(page);
  await prejoin.preview.getByRole("button", { name: "Turn microphone off" }).click();
  await prejoin.join("Ana");
  await expect(new WaitingRoomPage(page).heading).toBeVisible();
  await expect.poll(() => list.names()).toEqual(["Ana"]);
  await list.admit("Ana").click();
  const hers = new MeetingPage(page);
  await hers.isOpen();
  await expect(hers.toolbar.getByRole("button", { name: "Turn microphone on" })).toBeVisible();
});

test("whoever waits can go, and the host does not see them any more", async ({ scene }) => {
  const room = await scene.room({ waitingRoom: true });
  const host = await scene.person("Ms. Rivera", WIDE);
  const ana = await scene.person("Ana");
  const meeting = await scene.enter(host, room.made.shareableLink);
  const waiting = await WaitingRoomPage.ask(ana, room.made.studentLink);
  await meeting.open("People");
  const list = new WaitingList(host.page);
  await expect.poll(() => list.names()).toEqual(["Ana"]);
  await waiting.leave.click();
  await expect(ana.page.getByRole("heading", { name: "You left" })).toBeVisible();
  await expect(list.section).toHaveCount(0);
  await ana.page.getByRole("button", { name: "Come back" }).click();
  await expect(new PreJoinPage(ana.page).button).toBeEnabled();
});

test("with the keyboard alone: one is let in, then one is not, then all the others at once", async ({
  scene,
  atTheDoor,
}) => {
  const room = await scene.room({ waitingRoom: true });
  const host = await scene.person("Ms. Rivera", WIDE);
  const { page } = host;
  await page.addInitScript(keepWhatIsSaid);
  await scene.enter(host, room.made.shareableLink);
  const [ana, ben, chi, dee] = await atTheDoor(room.code, "Ana", "Ben", "Chi", "Dee");
  const list = new WaitingList(page);
  await isSaid(page, /^4 people are waiting to come in\.$|^Dee is waiting to come in\.$/);
  await page.keyboard.press("p");
  await expect(
    page.getByRole("complementary", { name: "People" }).getByRole("heading", { level: 2 }),
  ).toBeFocused();

  await pressAt(page, list.admit("Ana"));
  await ana?.hears("session.state");
  await expect.poll(() => list.names()).toEqual(["Ben", "Chi", "Dee"]);
  expect(await focusIsKept(page)).toMatch(/Admit \W*Ben/);

  await pressAt(page, list.reject("Ben"));
  await expect(page.getByRole("button", { name: "Do not let in" })).toBeFocused();
  await page.keyboard.press("Enter");
  await ben?.hears<{ reason: string | null }>("waiting.rejected", ({ reason }) => reason === null);
  await expect.poll(() => list.names()).toEqual(["Chi", "Dee"]);
  await focusIsKept(page);

  await pressAt(page, list.admitAll);
  await chi?.hears("session.state");
  await dee?.hears("session.state");
  await expect(list.section).toHaveCount(0);
  await focusIsKept(page);
});

test("on a phone, and from a breakout, people are let in with a thumb", async ({
  scene,
  crowd,
  atTheDoor,
}) => {
  const room = await scene.room({ waitingRoom: true });
  const host = await scene.person("Ms. Rivera", PHONE);
  const { page } = host;
  await page.goto(room.made.shareableLink);
  await page.getByRole("textbox", { name: "Your name" }).fill(host.name);
  await page.getByRole("button", { name: "Join now" }).tap();
  const meeting = new MeetingPage(page);
  await meeting.isOpen();
  await crowd.enter(room.code, "Mr. Okafor", { hostKey: room.made.hostKey });
  const rest = await scene.restOf(host, room.code);
  const [one] = await openThrough(rest, room.code, 1, async (rooms) => {
    await assignThrough(rest, room.code, [[await host.id(), rooms[0]?.id ?? ""]]);
  });
  await host.isIn("the breakout", (space) => space === one?.id);
  const [ana] = await atTheDoor(room.code, "Ana");
  const list = new WaitingList(page);
  await expect(list.notice).toContainText("Ana is waiting to come in.");
  await tapLarge(list.notice.getByRole("button", { name: "Admit" }));
  await ana?.hears<{ space: string }>("session.state", ({ space }) => space === "main");
  await expect(list.notice).toHaveCount(0);

  const [ben] = await atTheDoor(
    room.code,
    "Bartholomäus Freiherr von Hohenzollern-Sigmaringen",
    "Chi",
  );
  const more = meeting.toolbar.getByRole("button", { name: /^More/ });
  await expect(more).toHaveAccessibleName(/2 people are waiting/);
  await tapLarge(more);
  await tapLarge(page.getByRole("menuitem", { name: "People, 2" }));
  await expect(page.getByRole("menu")).toHaveCount(0);
  await staysInWidth(page);
  expect(await axeFindings(page)).toEqual([]);
  await tapLarge(list.admit("Bartholomäus"));
  await ben?.hears("session.state");
  await tapLarge(list.reject("Chi"));
  await staysInWidth(page);
  await tapLarge(page.getByRole("dialog").getByRole("button", { name: "Cancel" }));
  expect(await list.names()).toEqual(["Chi"]);
});

test("a host turns the waiting room on in the meeting, and off again, which lets all in", async ({
  scene,
  crowd,
  atTheDoor,
}) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", WIDE);
  const { page } = host;
  const meeting = await scene.enter(host, room.made.shareableLink);
  await crowd.enter(room.code, "Ana");
  const panel = await meeting.open("People");
  const door = panel.getByRole("button", { name: "Who may come in" });
  await door.click();
  await page.getByRole("menuitem", { name: "Turn the waiting room on" }).click();
  await expect(panel.getByText("The waiting room is on.")).toBeVisible();
  const [ben, chi] = await atTheDoor(room.code, "Ben", "Chi");
  const list = new WaitingList(page);
  await expect.poll(() => list.names()).toEqual(["Ben", "Chi"]);

  await door.click();
  await page
    .getByRole("menuitem", { name: "Turn the waiting room off, and let 2 people in" })
    .click();
  await ben?.hears("session.state");
  await chi?.hears("session.state");
  await expect(list.section).toHaveCount(0);
  await expect(panel.getByText("The waiting room is off.")).toBeVisible();
  await crowd.enter(room.code, "Dee");
});

test("a room is made with a waiting room, by a switch", async ({ scene }) => {
  const { page } = await scene.person("Ms. Rivera", WIDE);
  const ana = await scene.person("Ana");
  const landing = new LandingPage(page);
  await landing.open();
  await landing.openCreate();
  await landing.fillRoom({ name: "Therapy", code: `W-${Date.now() % 1_000_000}` });
  await landing.dialog.getByRole("switch", { name: "Waiting room" }).click();
  await landing.dialog.getByRole("button", { name: "Create room" }).click();
  const link = landing.dialog.getByRole("textbox", { name: "Student link" });
  await WaitingRoomPage.ask(ana, await link.inputValue());
});

test("the waiting room in pictures, and for axe", async ({ scene, atTheDoor }) => {
  test.setTimeout(240_000);
  const room = await scene.room({ waitingRoom: true, displayName: "Maths 101" });
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1440, height: 900 } });
  const ana = await scene.person("Ana Lindqvist", { viewport: { width: 1440, height: 900 } });
  const meeting = await scene.enter(host, room.made.shareableLink);
  await WaitingRoomPage.ask(ana, room.made.studentLink);
  await record(ana.page, "40-waiting");
  const list = new WaitingList(host.page);
  await expect(list.notice).toBeVisible();
  await record(host.page, "41-waiting-notice");
  await atTheDoor(room.code, "Nguyễn Văn An", "ليلى حداد", "Zoë 🦊");
  await expect(list.notice).toContainText("4 people");
  await record(host.page, "42-waiting-notice-several");
  await meeting.open("People");
  await expect(list.section).toBeVisible();
  await record(host.page, "43-waiting-list");
  await list.reject("Zoë").click();
  await expect(host.page.getByRole("dialog")).toBeVisible();
  await record(host.page, "44-waiting-refuse");
  await host.page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await host.page.getByRole("button", { name: "Who may come in" }).click();
  await expect(host.page.getByRole("menuitem")).toBeVisible();
  await shoot(host.page, "45-waiting-menu", () => Promise.resolve());
  await host.page.keyboard.press("Escape");
  await list.reject("Ana").click();
  const dialog = host.page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Reason" }).fill("The lesson begins at ten.");
  await dialog.getByRole("button", { name: "Do not let in" }).click();
  await expect(
    ana.page.getByRole("heading", { name: "The host did not let you in" }),
  ).toBeVisible();
  await record(ana.page, "46-not-let-in");
});

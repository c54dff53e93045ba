import type { Page } from "@playwright/test";
import { assignThrough, openThrough } from "../../harness/desk.ts";
import { watchFilm } from "../../harness/film.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { chooseByKeys, focusIsKept } from "../../harness/keys.ts";
import { seeEachOther } from "../../harness/person.ts";
import { allReady, grows, recordingsOf } from "../../harness/recordings.ts";
import { record } from "../../harness/record.ts";
import { allSaid, isSaid, keepWhatIsSaid } from "../../harness/said.ts";
import { Cockpit } from "../../pages/cockpit.ts";
import { MeetingPage } from "../../pages/meeting.ts";
import { lengthOf, RecordingControls, RecordingsPage } from "../../pages/recordings.ts";

/** How much of a recording is lost at most when it ends: what was not a whole part yet. */
const PART_SECONDS = 2.5;

test("a host records a breakout from main: its people are told, and the file plays", async ({
  scene,
}) => {
  test.setTimeout(300_000);
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1440, height: 900 } });
  const ana = await scene.person("Ana");
  const ben = await scene.person("Ben");
  for (const person of [host, ana, ben]) await person.page.addInitScript(keepWhatIsSaid);
  await scene.enter(host, room.made.shareableLink);
  await scene.enter(ana, room.made.studentLink);
  await scene.enter(ben, room.made.studentLink);
  const rest = await scene.restOf(host, room.code);
  const [one] = await openThrough(rest, room.code, 1, async ([first]) => {
    const to = first?.id ?? "";
    await assignThrough(rest, room.code, [
      [await ana.id(), to],
      [await ben.id(), to],
    ]);
  });
  if (one === undefined) throw new Error("no breakout");
  await rest.must("POST", `/api/rooms/${room.code}/breakout/timer/start`, { minutes: 20 });
  await seeEachOther([ana, ben], 60_000);
  const panel = new Cockpit(host.page);
  await panel.open();
  const controls = [host, ana, ben].map(({ page }) => new RecordingControls(page));
  const [ofHost, ofAna, ofBen] = controls as [
    RecordingControls,
    RecordingControls,
    RecordingControls,
  ];

  await test.step("Ana, whose browser will record, is not seen or heard herself", async () => {
    const { toolbar } = new MeetingPage(ana.page);
    await toolbar.getByRole("button", { name: "Turn microphone off" }).click();
    await toolbar.getByRole("button", { name: "Turn camera off" }).click();
    await expect(toolbar.getByRole("button", { name: "Turn camera on" })).toBeVisible();
  });

  await test.step("everyone in it is told, in words and aloud, and nobody else", async () => {
    await panel.choose(one.name, /^Record/);
    await ofHost.confirm();
    for (const { badge } of [ofAna, ofBen]) await expect(badge).toContainText("Recording");
    for (const { page } of [ana, ben]) {
      await isSaid(page, /^This room is being recorded by Ms\. Rivera\.$/);
    }
    await expect(ofAna.badge, "Ana came first").toContainText("by this browser");
    await expect(panel.card(one.name)).toContainText("Recording");
    await expect(ofHost.badge).toHaveCount(0);
    await record(ana.page, "60-recorded-in-a-breakout");
    await record(host.page, "69-breakout-recorded");
  });

  const recorded = await test.step("it reaches the server part by part", async () => {
    await grows(rest, room.code, 1);
    const began = performance.now();
    await grows(rest, room.code, 4);
    return () => (performance.now() - began) / 1000;
  });

  await test.step("whoever comes in meanwhile is told, too", async () => {
    await panel
      .card(one.name)
      .getByRole("button", { name: /^Visit/ })
      .click();
    await expect(ofHost.badge).toBeVisible();
    await isSaid(host.page, /^This room is being recorded by Ms\. Rivera\.$/);
    await new MeetingPage(host.page).backToMain.click();
    await expect(ofHost.badge).toHaveCount(0);
  });

  const seconds = await test.step("it stops at once, and that is said", async () => {
    const length = recorded();
    await panel.choose(one.name, "Stop recording");
    for (const { badge } of [ofAna, ofBen]) await expect(badge).toHaveCount(0);
    for (const { page } of [ana, ben]) await isSaid(page, /^This room is no longer recorded\.$/);
    return length;
  });

  await test.step("the file has the moving picture and the voice of Ben, and its whole length", async () => {
    const [kept] = await allReady(rest, room.code, 1);
    if (kept === undefined) throw new Error("nothing was kept");
    expect(kept.fileName).toMatch(/_breakout-01_.*\.webm$/);
    const film = await watchFilm(host.page, kept.url);
    expect(film).toMatchObject({ width: 1280, height: 720 });
    expect(film.pictures, "pictures move").toBeGreaterThan(3);
    expect(film.colours, "and are not plain").toBeGreaterThan(2);
    expect(film.seconds).toBeGreaterThanOrEqual(seconds - PART_SECONDS);
    expect(film.seconds).toBeLessThanOrEqual((kept.durationSeconds ?? 0) + PART_SECONDS);
    expect(film.soundSeconds).toBeGreaterThanOrEqual(seconds - PART_SECONDS);
    expect(film.loudest, "Ben's fake microphone beeps").toBeGreaterThan(0.01);
    expect(Math.abs(film.middle - film.seconds / 2), "any place can be chosen").toBeLessThan(1);
  });
});

test("when the page that records is loaded anew or left, the rest is another recording", async ({
  scene,
}) => {
  test.setTimeout(300_000);
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1440, height: 900 } });
  const ana = await scene.person("Ana");
  const ben = await scene.person("Ben");
  await ben.page.addInitScript(keepWhatIsSaid);
  await scene.enter(host, room.made.shareableLink);
  await scene.enter(ana, room.made.studentLink);
  await scene.enter(ben, room.made.studentLink);
  const rest = await scene.restOf(host, room.code);
  const [one] = await openThrough(rest, room.code, 1, async ([first]) => {
    const to = first?.id ?? "";
    await assignThrough(rest, room.code, [
      [await ana.id(), to],
      [await ben.id(), to],
    ]);
  });
  if (one === undefined) throw new Error("no breakout");
  await seeEachOther([ana, ben], 60_000);
  const panel = new Cockpit(host.page);
  await panel.open();
  await panel.choose(one.name, /^Record/);
  await new RecordingControls(host.page).confirm();
  await expect(
    new MeetingPage(ana.page).notices.getByText("This browser makes the recording."),
    "who came first records it, and is told so",
  ).toBeVisible();
  const first = await grows(rest, room.code, 2);
  await ana.page.reload();
  await new MeetingPage(ana.page).isOpen();
  await expect(
    new MeetingPage(host.page).notices.getByText(/goes on in a second file/),
    "the host is told that it goes on",
  ).toBeVisible();
  await expect(new RecordingControls(ana.page).badge).toBeVisible();
  const second = await grows(rest, room.code, 2);
  expect(second.id).not.toBe(first.id);
  expect(
    (await allSaid(ben.page)).filter((sentence) => /recorded/.test(sentence)),
    "nothing is said of it to those who go on being recorded",
  ).toEqual(["This room is being recorded by Ms. Rivera."]);

  await test.step("when its person leaves, the last part comes all the same, and a third begins", async () => {
    await new MeetingPage(ana.page).leave();
    await expect
      .poll(
        async () =>
          (await recordingsOf(rest, room.code)).find(({ id }) => id === second.id)?.status,
        "its last part says that it is whole: without it the server waits for a minute",
      )
      .toBe("ready");
    await expect(new RecordingControls(ben.page).badge).toContainText("by this browser");
    const third = await grows(rest, room.code, 2);
    expect([first.id, second.id]).not.toContain(third.id);
  });

  await panel.choose(one.name, "Stop recording");
  const kept = await recordingsOf(rest, room.code);
  expect(kept).toHaveLength(3);
  for (const { url } of kept) {
    const { pictures } = await watchFilm(host.page, url);
    expect(pictures, "each of the three plays").toBeGreaterThan(3);
  }
});

test("a host records main with the keyboard alone, and looks after the recording", async ({
  scene,
}) => {
  test.setTimeout(420_000);
  const room = await scene.room({ displayName: "Maths 101" });
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1440, height: 900 } });
  const ana = await scene.person("Ana Lindqvist");
  const { page } = host;
  await page.addInitScript(keepWhatIsSaid);
  await ownsRooms(page, room.made.ownerToken);
  await scene.enter(host, room.made.shareableLink);
  await scene.enter(ana, room.made.studentLink);
  await seeEachOther([host, ana], 60_000);
  const controls = new RecordingControls(page);
  const owner = scene.rest.as(room.made.ownerToken ?? "");

  await test.step("start and stop by keys", async () => {
    await chooseByKeys(page, controls.more, /^Record this room/);
    const start = page.getByRole("dialog").getByRole("button", { name: "Start recording" });
    await expect(start).toBeFocused();
    await record(page, "61-record-dialog");
    await page.keyboard.press("Enter");
    await expect(controls.badge).toContainText("Recording");
    await isSaid(page, /^This room is being recorded by Ms\. Rivera\.$/);
    await focusIsKept(page);
    await grows(owner, room.code, 3);
    await record(page, "62-recording");
    await chooseByKeys(page, controls.more, /^Stop recording$/);
    await expect(controls.badge).toHaveCount(0);
    await focusIsKept(page);
    await allReady(owner, room.code, 1);
  });

  await test.step("hosts find it in the meeting", async () => {
    await controls.more.click();
    await page.getByRole("menuitem", { name: "Recordings" }).click();
    const dialog = page.getByRole("dialog", { name: "Recordings" });
    await expect(new RecordingsPage(page).row("Main room")).toBeVisible();
    await record(page, "63-recordings-in-the-meeting");
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  });

  const list = new RecordingsPage(page);
  const isShared = (with_: string) =>
    expect.poll(async () => (await recordingsOf(owner, room.code))[0]?.sharing).toBe(with_);
  await test.step("its owner finds it under the room, and watches it", async () => {
    await list.open("Maths 101");
    const player = await list.play("Main room");
    await player.evaluate((video: HTMLVideoElement) => video.play());
    await expect
      .poll(() => player.evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(1);
    await player.evaluate((video: HTMLVideoElement) => {
      video.pause();
    });
    await record(page, "64-recordings");
  });

  await test.step("keeps it, and gives it a name", async () => {
    const downloading = page.waitForEvent("download");
    await list.choose("Main room", /^Download/);
    expect((await downloading).suggestedFilename()).toMatch(/_main\.webm$/);
    await list.choose("Main room", /^Rename/);
    await list.dialog.getByRole("textbox", { name: "Name" }).fill("Lesson 4: Fractions");
    await page.keyboard.press("Enter");
    await expect(list.row("Lesson 4: Fractions")).toBeVisible();
  });

  await test.step("shares it with those who were there", async () => {
    const shared = new RecordingsPage(ana.page);
    const open = async () => {
      await new RecordingControls(ana.page).more.click();
      await ana.page.getByRole("menuitem", { name: "Recordings" }).click();
    };
    await open();
    await expect(shared.dialog).toContainText("Recordings of this session that its hosts share");
    await ana.page.keyboard.press("Escape");
    await list.choose("Lesson 4: Fractions", /^Share/);
    await list.dialog.getByRole("radio", { name: "Participants" }).check();
    await isShared("participants");
    await open();
    await shared.play("Lesson 4: Fractions");
    await shared
      .row("Lesson 4: Fractions")
      .getByRole("button", { name: /^More about/ })
      .click();
    await expect(ana.page.getByRole("menuitem")).toHaveText(["Download"]);
  });

  await test.step("shares it by link, and takes the link back", async () => {
    await list.dialog.getByRole("radio", { name: "Anyone with the link" }).check();
    const field = list.dialog.getByRole("textbox", { name: "Link" });
    await expect(field).toBeVisible();
    await record(page, "65-share-dialog");
    const guest = await scene.person("Guest", { viewport: { width: 1440, height: 900 } });
    await guest.page.goto(await field.inputValue());
    await expect
      .poll(() => lengthOf(guest.page.locator("video")), "a stranger can play it")
      .toBeGreaterThan(0);
    await record(guest.page, "66-shared-recording");
    await list.dialog.getByRole("radio", { name: "Hosts" }).check();
    await expect(field).toHaveCount(0);
    await list.dialog.getByRole("button", { name: "Done" }).click();
    await isShared("hosts");
    await guest.page.reload();
    await expect(guest.page.getByRole("alert")).toContainText("no longer shared");
  });

  await test.step("deletes it, after being told what is lost", async () => {
    await list.choose("Lesson 4: Fractions", /^Delete/);
    await expect(list.dialog).toContainText("The recording of the main room");
    await record(page, "67-delete-dialog");
    await list.dialog.getByRole("button", { name: "Delete recording" }).click();
    await expect(page.getByText("Nothing has been recorded here yet.")).toBeVisible();
    expect(await recordingsOf(owner, room.code)).toEqual([]);
    await record(page, "68-no-recordings");
  });
});

test("a host records on a phone, and a microphone that is off is not heard", async ({
  scene,
  crowd,
}) => {
  const room = await scene.room();
  const viewport = { width: 390, height: 844 };
  const host = await scene.person("Ms. Rivera", { viewport, touch: true });
  const meeting = await scene.enter(host, room.made.shareableLink);
  const ana = await crowd.enter(room.code, "Ana");
  const rest = await scene.restOf(host, room.code);
  const controls = new RecordingControls(host.page);
  await meeting.toolbar.getByRole("button", { name: "Turn microphone off" }).tap();
  await controls.begin();
  await expect(controls.badge).toBeInViewport({ ratio: 1 });
  await ana.hears("recording.started");
  expect(
    await host.page.evaluate(() => document.documentElement.scrollWidth),
    "nothing is wider than the phone",
  ).toBeLessThanOrEqual(viewport.width);
  await grows(rest, room.code, 2);
  await controls.stop();
  await expect(controls.badge).toHaveCount(0);
  await ana.hears<{ reason: string }>("recording.stopped", ({ reason }) => reason === "STOPPED");
  const [kept] = await allReady(rest, room.code, 1);
  const film = await watchFilm(host.page, kept?.url ?? "");
  expect(film.soundSeconds).toBeGreaterThan(1);
  expect(film.loudest).toBeLessThan(0.001);
});

test("a recording that nobody can go on with is told to the host, who may begin again", async ({
  scene,
  crowd,
}) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1440, height: 900 } });
  const meeting = await scene.enter(host, room.made.shareableLink);
  const ana = await crowd.enter(room.code, "Ana");
  const rest = await scene.restOf(host, room.code);
  const [one] = await openThrough(rest, room.code, 1, async ([first]) => {
    await assignThrough(rest, room.code, [[ana.id, first?.id ?? ""]]);
  });
  if (one === undefined) throw new Error("no breakout");
  const panel = new Cockpit(host.page);
  await panel.open();
  await panel.choose(one.name, /^Record/);
  await new RecordingControls(host.page).confirm();
  const asked = () => ana.all<{ recording: { id: string } }>("recording.requested");
  const { recording } = await ana.hears<{ recording: { id: string } }>("recording.requested");
  await expect(panel.card(one.name)).toContainText("Recording");

  await ana.must("recording.failed", { recordingId: recording.id, reason: "broken" });
  const notice = meeting.notices.getByText("could not go on, and no other one could take over");
  await expect(notice).toBeVisible();
  await expect(meeting.notices).toContainText("the browser of Ana");
  await expect(panel.card(one.name)).not.toContainText("Recording");
  await meeting.notices.getByRole("button", { name: "Record again" }).click();
  await expect.poll(() => asked().length, "Ana's browser is asked anew").toBe(2);
  await expect(panel.card(one.name)).toContainText("Recording");
});

/** What a browser keeps that has created rooms. */
async function ownsRooms(page: Page, ownerToken: string | undefined): Promise<void> {
  await page.goto("/");
  await page.evaluate((token) => {
    window.localStorage.setItem("alcove.owner", token);
  }, ownerToken ?? "");
}

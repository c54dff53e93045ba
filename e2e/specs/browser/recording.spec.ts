import { assignThrough, openThrough } from "../../harness/desk.ts";
import { watchFilm } from "../../harness/film.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { seeEachOther } from "../../harness/person.ts";
import { allReady, grows, recordingsOf } from "../../harness/recordings.ts";
import { isSaid, keepWhatIsSaid } from "../../harness/said.ts";
import { Cockpit } from "../../pages/cockpit.ts";
import { MeetingPage } from "../../pages/meeting.ts";
import { RecordingControls } from "../../pages/recordings.ts";

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
  await seeEachOther([ana, ben], 60_000);
  const panel = new Cockpit(host.page);
  await panel.open();
  const controls = [host, ana, ben].map(({ page }) => new RecordingControls(page));
  const [ofHost, ofAna, ofBen] = controls as [
    RecordingControls,
    RecordingControls,
    RecordingControls,
  ];

  await test.step("everyone in it is told, in words and aloud, and nobody else", async () => {
    await panel.choose(one.name, /^Record/);
    await ofHost.confirm();
    for (const { badge } of [ofAna, ofBen]) await expect(badge).toContainText("Recording");
    for (const { page } of [ana, ben]) {
      await isSaid(page, /^This room is being recorded by Ms\. Rivera\.$/);
    }
    await expect(panel.card(one.name)).toContainText("Recording");
    await expect(ofHost.badge).toHaveCount(0);
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

  await test.step("the file has moving pictures, sound, and its whole length", async () => {
    const [kept] = await allReady(rest, room.code, 1);
    if (kept === undefined) throw new Error("nothing was kept");
    expect(kept.fileName).toMatch(/_breakout-01_.*\.webm$/);
    const film = await watchFilm(host.page, kept.url);
    expect(film).toMatchObject({ width: 1280, height: 720 });
    expect(film.pictures, "pictures move").toBeGreaterThan(10);
    expect(film.colours, "and are not plain").toBeGreaterThan(2);
    expect(film.seconds).toBeGreaterThanOrEqual(seconds - PART_SECONDS);
    expect(film.seconds).toBeLessThanOrEqual((kept.durationSeconds ?? 0) + PART_SECONDS);
    expect(film.soundSeconds).toBeGreaterThanOrEqual(seconds - PART_SECONDS);
    expect(film.loudest, "the fake microphones beep").toBeGreaterThan(0.01);
    expect(Math.abs(film.middle - film.seconds / 2), "any place can be chosen").toBeLessThan(1);
  });
});

test("when the page that records is loaded anew, the rest is a second recording", async ({
  scene,
}) => {
  test.setTimeout(300_000);
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1440, height: 900 } });
  const ana = await scene.person("Ana");
  const ben = await scene.person("Ben");
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
  await panel.choose(one.name, "Stop recording");
  const kept = await recordingsOf(rest, room.code);
  expect(kept.map(({ id }) => id)).toEqual([second.id, first.id]);
  const film = await watchFilm(host.page, kept[1]?.url ?? "");
  expect(film.pictures, "what was sent of the first one plays").toBeGreaterThan(10);
});

import type { Page } from "@playwright/test";
import { assignThrough, openThrough } from "../../harness/desk.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { type Person, seeEachOther } from "../../harness/person.ts";
import type { Rest } from "../../harness/rest.ts";
import type { Room } from "../../harness/socket.ts";
import { until } from "../../harness/until.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";
import { MeetingPage } from "../../pages/meeting.ts";

/* The complaints that need a page, or a camera; the others are in clock.spec.ts and wire.spec.ts. */

declare global {
  interface Window {
    /** How often the page asked for another window. */
    alcoveWindows?: number;
  }
}

function countWindows(): void {
  window.alcoveWindows = 0;
  window.open = () => {
    window.alcoveWindows = (window.alcoveWindows ?? 0) + 1;
    return null;
  };
}

/** Opens one breakout with all these people in it, and waits until they are there. */
async function openOne(rest: Rest, code: string, people: readonly Person[]): Promise<Room> {
  const [room] = await openThrough(rest, code, 1, async ([made]) => {
    const pairs = await Promise.all(
      people.map(async (person) => [await person.id(), made?.id ?? ""] as const),
    );
    await assignThrough(rest, code, pairs);
  });
  if (room === undefined) throw new Error("no breakout");
  for (const person of people) await person.isIn(room.name, (space) => space === room.id);
  return room;
}

async function recall(rest: Rest, code: string, people: readonly Person[]): Promise<void> {
  await rest.must("POST", `/api/rooms/${code}/breakout/recall`, {});
  for (const person of people) await person.isIn("main", (space) => space === "main");
}

test("2: a new tab, a pop-up blocker, a dead microphone on the way", async ({ scene }) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera");
  const ana = await scene.person("Ana");
  const ben = await scene.person("Ben");
  for (const person of [ana, ben]) await person.page.addInitScript(countWindows);
  await scene.enter(host, room.made.shareableLink);
  await scene.enter(ana, room.made.studentLink);
  await scene.enter(ben, room.made.studentLink);
  await seeEachOther([host, ana, ben], 60_000);
  const before = { ana: await ana.devices(), ben: await ben.devices() };
  const rest = await scene.restOf(host, room.code);

  await openOne(rest, room.code, [ana, ben]);
  await seeEachOther([ana, ben], 60_000);
  await recall(rest, room.code, [ana, ben]);
  await seeEachOther([host, ana, ben], 60_000);

  expect(await ana.devices(), "the same tracks, never opened again, in one tab").toEqual(
    before.ana,
  );
  expect(await ben.devices()).toEqual(before.ben);
  for (const { page } of [ana, ben]) {
    expect(await page.evaluate(() => window.alcoveWindows), "windows asked for").toBe(0);
  }
});

test("3: microphone, camera or listen-only choice lost on return", async ({ scene }) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera");
  const muted = await scene.person("Muted Mia");
  const unseen = await scene.person("Unseen Uri");
  const listener = await scene.person("Listening Lea", { devices: "none" });
  await scene.enter(host, room.made.shareableLink);
  await scene.enter(muted, room.made.studentLink);
  await scene.enter(unseen, room.made.studentLink);
  await listener.page.goto(room.made.studentLink);
  await listener.page.getByRole("textbox", { name: "Your name" }).fill(listener.name);
  await listener.page.getByRole("button", { name: "Join without camera and mic" }).click();
  await new MeetingPage(listener.page).isOpen();
  await off(muted.page, "Turn microphone off");
  await off(unseen.page, "Turn camera off");
  const people = [muted, unseen, listener];
  const before = await Promise.all(people.map((person) => person.devices()));
  const rest = await scene.restOf(host, room.code);

  await openOne(rest, room.code, people);
  for (const [index, person] of people.entries()) {
    expect(await person.devices(), `${person.name} in the breakout`).toEqual(before[index]);
  }
  await recall(rest, room.code, people);

  for (const [index, person] of people.entries()) {
    expect(await person.devices(), `${person.name} after the return`).toEqual(before[index]);
  }
  await expect(button(muted.page, "Turn microphone on")).toBeVisible();
  await expect(button(muted.page, "Turn camera off")).toBeVisible();
  await expect(button(unseen.page, "Turn camera on")).toBeVisible();
  await expect(button(unseen.page, "Turn microphone off")).toBeVisible();
  await framesRise(host, muted);
});

function button(page: Page, name: string) {
  return new MeetingPage(page).toolbar.getByRole("button", { name });
}

async function off(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  await expect(button(page, name.replace("off", "on"))).toBeVisible();
}

/** Pictures of one person really reach another. */
async function framesRise(watcher: Person, shown: Person): Promise<void> {
  const id = await shown.id();
  const frames = async (): Promise<number> =>
    (await watcher.facts())?.peers.find(({ participantId }) => participantId === id)
      ?.framesDecoded ?? 0;
  const first = await frames();
  await until(`${watcher.name} sees ${shown.name}`, async () => {
    const now = await frames();
    return now > first + 5 ? { done: now } : { notYet: `${now - first} new frames` };
  });
}

test("6: preparing breakouts does not hide the meeting", async ({ scene }) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1280, height: 800 } });
  const ana = await scene.person("Ana");
  await scene.enter(host, room.made.shareableLink);
  await scene.enter(ana, room.made.studentLink);
  await seeEachOther([host, ana], 60_000);

  const breakouts = new BreakoutsPanel(host.page);
  await breakouts.open();
  await breakouts.make(2);
  await breakouts.shuffle();

  const tile = new MeetingPage(host.page).tile(await ana.id());
  await expect(tile).toBeInViewport({ ratio: 0.9 });
  const [picture, panel] = await Promise.all([tile.boundingBox(), breakouts.panel.boundingBox()]);
  expect((picture?.x ?? 0) + (picture?.width ?? 0), "the panel is beside it").toBeLessThanOrEqual(
    (panel?.x ?? 0) + 1,
  );
  await framesRise(host, ana);
  expect(await ana.space()).toBe("main");
});

import { movedTo } from "../../harness/breakouts.ts";
import { assignThrough, openThrough } from "../../harness/desk.ts";
import { expect, test } from "../../harness/fixtures.ts";
import type { WireClient } from "../../harness/socket.ts";
import { Cockpit } from "../../pages/cockpit.ts";

const WIDE = { viewport: { width: 1440, height: 900 } } as const;

/** What the client of somebody who has been moved says once their media flow. */
async function arrives(client: WireClient): Promise<void> {
  const moves = client.all<{ moveId: string }>("breakout.moved");
  await client.must("breakout.arrival.report", { moveId: moves.at(-1)?.moveId, status: "arrived" });
}

test("the host sees who has arrived, and who has not, by name", async ({ scene, crowd }) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", WIDE);
  const ana = await scene.person("Ana");
  const ben = await scene.person("Ben");
  await scene.enter(host, room.made.shareableLink);
  await scene.enter(ana, room.made.studentLink);
  await scene.enter(ben, room.made.studentLink);
  const chi = await crowd.enter(room.code, "Chi");
  const panel = new Cockpit(host.page);
  await panel.open();

  await openThrough(await scene.restOf(host, room.code), room.code, 2, async (rooms) => {
    const [one, two] = rooms.map(({ id }) => id);
    await assignThrough(await scene.restOf(host, room.code), room.code, [
      [await ana.id(), one ?? ""],
      [await ben.id(), one ?? ""],
      [chi.id, two ?? ""],
    ]);
  });

  await test.step("two browsers arrive with pictures; one client says nothing", async () => {
    await Promise.all([ana.seesAndHears([ben]), ben.seesAndHears([ana])]);
    await expect(panel.arrived).toHaveText("2 of 3 arrived");
    await panel.arrived.click();
    await expect(panel.missing).toHaveCount(1);
    await expect(panel.missing).toContainText("Chi");
  });

  await test.step("who does not answer is marked, and can be moved again", async () => {
    await expect(panel.missing).toContainText("Does not answer");
    const before = chi.all("breakout.moved").length;
    await panel.missing.getByRole("button", { name: /^Move .* again$/ }).click();
    await expect.poll(() => chi.all("breakout.moved").length).toBeGreaterThan(before);
    await arrives(chi);
    await panel.allArrived(3);
  });
});

test("calls for help wait in order; the host goes there, on to the next, and back", async ({
  scene,
  crowd,
}) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", WIDE);
  const meeting = await scene.enter(host, room.made.shareableLink);
  const [ana, ben] = await crowd.enterAll(room.code, ["Ana", "Ben"]);
  if (ana === undefined || ben === undefined) throw new Error("nobody came");
  const rest = await scene.restOf(host, room.code);
  const [one, two] = await openThrough(rest, room.code, 2, async (rooms) => {
    await assignThrough(rest, room.code, [
      [ana.id, rooms[0]?.id ?? ""],
      [ben.id, rooms[1]?.id ?? ""],
    ]);
  });
  if (one === undefined || two === undefined) throw new Error("no breakouts");
  await movedTo(ana, one.id);
  await movedTo(ben, two.id);
  const panel = new Cockpit(host.page);
  await panel.open();
  await ben.must("breakout.help.ask", { note: "Which page?" });
  await ana.must("breakout.help.ask");

  await test.step("who called first is first", async () => {
    await expect(panel.calls).toHaveCount(2);
    await expect(panel.calls.first()).toContainText("Ben");
    await expect(panel.calls.first()).toContainText("Which page?");
    await expect(panel.calls.last()).toContainText("Ana");
  });

  await test.step("go there, and say that it is answered", async () => {
    await panel.calls
      .first()
      .getByRole("button", { name: /^Go there/ })
      .click();
    await host.isIn(two.name, (space) => space === two.id);
    await host.page
      .getByRole("banner")
      .getByRole("button", { name: /^Answered/ })
      .click();
    await expect(panel.calls).toHaveCount(1);
    await ben.hears<{ help: unknown }>("breakout.help", ({ help }) => help === null);
  });

  await test.step("to the next breakout in one step, and back to main in one", async () => {
    await host.page
      .getByRole("banner")
      .getByRole("button", { name: /^Next room/ })
      .click();
    await host.isIn(one.name, (space) => space === one.id);
    await meeting.backToMain.click();
    await host.isIn("main", (space) => space === "main");
  });
});

test("a muted person's microphone goes off, and they are told who did it", async ({ scene }) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", WIDE);
  const ana = await scene.person("Ana");
  const meeting = await scene.enter(host, room.made.shareableLink);
  const hers = await scene.enter(ana, room.made.studentLink);
  await ana.seesAndHears([host]);
  const microphone = async () => (await ana.facts())?.tracks.find(({ kind }) => kind === "audio");
  expect(await microphone()).toMatchObject({ enabled: true });

  const people = await meeting.open("People");
  await people.getByRole("button", { name: /^More about .*Ana/ }).click();
  await host.page.getByRole("menuitem", { name: "Turn microphone off" }).click();

  await expect(hers.notices).toContainText("Ms. Rivera");
  await expect(hers.notices).toContainText("turned your microphone off");
  await expect(hers.toolbar.getByRole("button", { name: "Turn microphone on" })).toBeVisible();
  expect(await microphone()).toMatchObject({ enabled: false });
});

test("listening in is seen, not heard, and ends with the visit", async ({ scene }) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", WIDE);
  const ana = await scene.person("Ana");
  const meeting = await scene.enter(host, room.made.shareableLink);
  const hers = await scene.enter(ana, room.made.studentLink);
  const rest = await scene.restOf(host, room.code);
  const [one] = await openThrough(rest, room.code, 1, async (rooms) => {
    await assignThrough(rest, room.code, [[await ana.id(), rooms[0]?.id ?? ""]]);
  });
  if (one === undefined) throw new Error("no breakout");
  await ana.isIn(one.name, (space) => space === one.id);
  const panel = new Cockpit(host.page);
  await panel.open();

  await panel.choose(one.name, "Listen in");
  await host.isIn(one.name, (space) => space === one.id);
  await expect(host.page.getByText("You are listening in.")).toBeVisible();
  await expect(hers.tile(await host.id()).getByText("Listening")).toBeVisible();
  const on = async () => (await host.facts())?.tracks.filter(({ enabled }) => enabled).length;
  expect(await on()).toBe(0);

  await meeting.backToMain.click();
  await host.isIn("main", (space) => space === "main");
  await expect.poll(on, "microphone and camera are on again").toBe(2);
});

test("the time of all rooms stands still while it is paused, and goes on after", async ({
  scene,
  crowd,
}) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", WIDE);
  await scene.enter(host, room.made.shareableLink);
  const ana = await scene.person("Ana");
  const hers = await scene.enter(ana, room.made.studentLink);
  const ben = await crowd.enter(room.code, "Ben");
  const rest = await scene.restOf(host, room.code);
  await openThrough(rest, room.code, 2, async (rooms) => {
    await assignThrough(rest, room.code, [
      [await ana.id(), rooms[0]?.id ?? ""],
      [ben.id, rooms[1]?.id ?? ""],
    ]);
  });
  await ana.isIn("a breakout", (space) => space !== "main");
  const panel = new Cockpit(host.page);
  await panel.open();
  await rest.must("POST", `/api/rooms/${room.code}/breakout/timer/start`, { minutes: 10 });
  await expect(hers.timer).toBeVisible();

  await panel.panel.getByRole("button", { name: "Pause the time for everyone" }).click();
  await expect(panel.paused).toContainText("paused");
  await expect(hers.timer).toHaveCount(0);
  const bar = ana.page.getByRole("banner");
  await expect(bar).toContainText("paused");
  const told = await ben.hears<{ pausedRemainingSeconds: number | null }>(
    "breakout.room.updated",
    ({ pausedRemainingSeconds }) => pausedRemainingSeconds !== null,
  );
  expect(told.pausedRemainingSeconds).toBeGreaterThan(570);

  await panel.extend(5);
  await expect(bar).toContainText(/1[45]:\d\d/);
  await panel.panel.getByRole("button", { name: "Let the time go on for everyone" }).click();
  await expect.poll(() => hers.secondsLeft()).toBeGreaterThan(14 * 60);
});

test("two rooms are put together, with their people and what they wrote", async ({ scene }) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", WIDE);
  await scene.enter(host, room.made.shareableLink);
  const ana = await scene.person("Ana");
  const ben = await scene.person("Ben");
  const hers = await scene.enter(ana, room.made.studentLink);
  const his = await scene.enter(ben, room.made.studentLink);
  const rest = await scene.restOf(host, room.code);
  const [one, two] = await openThrough(rest, room.code, 3, async (rooms) => {
    await assignThrough(rest, room.code, [
      [await ana.id(), rooms[0]?.id ?? ""],
      [await ben.id(), rooms[1]?.id ?? ""],
    ]);
  });
  if (one === undefined || two === undefined) throw new Error("no breakouts");
  await ana.isIn(one.name, (space) => space === one.id);
  await ben.isIn(two.name, (space) => space === two.id);
  await hers.say("We think it is nine.");
  await his.say("We think it is eleven.");
  const panel = new Cockpit(host.page);
  await panel.open();

  await test.step("the dialog says whom it moves, before it does", async () => {
    await panel.choose(one.name, /^Put together with/);
    const dialog = host.page.getByRole("dialog", { name: "Put rooms together" });
    await dialog.getByRole("checkbox", { name: new RegExp(two.name) }).click();
    await expect(dialog.getByRole("status")).toContainText("1 person moves to");
    await dialog.getByRole("button", { name: "Put 2 rooms together" }).click();
  });

  await test.step("they see and hear each other, without having passed through main", async () => {
    await ben.isIn(one.name, (space) => space === one.id);
    await expect(his.notices).toContainText("Rooms were put together");
    await Promise.all([ana.seesAndHears([ben]), ben.seesAndHears([ana])]);
    await expect.poll(() => panel.peopleIn(one.name)).toEqual(["Ana", "Ben"]);
    await expect(panel.card(two.name)).toHaveCount(0);
  });

  await test.step("both have what both wrote, marked with where it was", async () => {
    for (const meeting of [hers, his]) {
      await meeting.hasRead("We think it is nine.");
      await meeting.hasRead("We think it is eleven.");
      const chat = await meeting.open("Chat");
      await expect(chat.getByText(`in ${two.name}`)).toBeVisible();
    }
  });
});

test("a room is split in two, and nobody is lost", async ({ scene, crowd }) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", WIDE);
  await scene.enter(host, room.made.shareableLink);
  const people = await crowd.enterAll(room.code, ["Ana", "Ben", "Chi", "Dua"]);
  const rest = await scene.restOf(host, room.code);
  const [one] = await openThrough(rest, room.code, 1, async (rooms) => {
    await assignThrough(
      rest,
      room.code,
      people.map(({ id }) => [id, rooms[0]?.id ?? ""] as const),
    );
  });
  if (one === undefined) throw new Error("no breakout");
  const panel = new Cockpit(host.page);
  await panel.open();
  await expect.poll(() => panel.peopleIn(one.name)).toHaveLength(4);

  await panel.choose(one.name, /^Split/);
  const dialog = host.page.getByRole("dialog", { name: /^Split/ });
  await expect(dialog.getByRole("status")).toContainText("2 people stay");
  await dialog.getByRole("button", { name: "Split into 2" }).click();

  await expect.poll(() => panel.peopleIn(`${one.name} 2`)).toHaveLength(2);
  await expect.poll(() => panel.peopleIn(one.name)).toHaveLength(2);
});

test("a host speaks to all rooms at once, and it is heard there and nowhere else", async ({
  scene,
}) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", WIDE);
  await scene.enter(host, room.made.shareableLink);
  const ana = await scene.person("Ana");
  const ben = await scene.person("Ben");
  const hers = await scene.enter(ana, room.made.studentLink);
  const his = await scene.enter(ben, room.made.studentLink);
  const rest = await scene.restOf(host, room.code);
  const [one] = await openThrough(rest, room.code, 1, async (rooms) => {
    await assignThrough(rest, room.code, [[await ana.id(), rooms[0]?.id ?? ""]]);
  });
  if (one === undefined) throw new Error("no breakout");
  await ana.isIn(one.name, (space) => space === one.id);
  const panel = new Cockpit(host.page);
  await panel.open();

  await panel.panel.getByRole("button", { name: "Speak to all rooms" }).click();
  const stage = (page: typeof host.page) => page.getByRole("region", { name: "Stage" });
  await expect(stage(host.page).getByText("You are speaking to 1 person")).toBeVisible();
  await expect(stage(ana.page).getByText("is speaking to all rooms.")).toBeVisible();
  await expect
    .poll(async () => (await ana.facts())?.voiceSeconds ?? 0, "Ana hears it")
    .toBeGreaterThan(1);
  await expect(stage(ben.page).getByText("is speaking to all rooms.")).toHaveCount(0);
  expect((await ben.facts())?.voiceSeconds).toBe(0);

  await panel.panel.getByRole("button", { name: "Stop speaking to all rooms" }).click();
  await expect(stage(ana.page).getByText("is speaking to all rooms.")).toHaveCount(0);
  await expect((await hers.open("Chat")).getByText("Spoken to all breakout rooms")).toBeVisible();
  await expect((await his.open("Chat")).getByText("Spoken to all breakout rooms")).toHaveCount(0);

  await panel.broadcast("Two more minutes.");
  await panel.panel.getByRole("button", { name: "What was sent" }).click();
  const sent = host.page.getByRole("dialog", { name: "Sent to breakout rooms" });
  await expect(sent.getByRole("listitem").first()).toContainText("Two more minutes.");
  await expect(sent.getByRole("listitem").last()).toContainText(/Voice, 0:\d\d/);
});

test("in a speech room one listens, and the buttons say why; in a breakout one talks", async ({
  scene,
}) => {
  const room = await scene.room({ type: "speech" });
  const host = await scene.person("Ms. Rivera", WIDE);
  await scene.enter(host, room.made.shareableLink);
  const ana = await scene.person("Ana");
  const hers = await scene.enter(ana, room.made.studentLink);
  const on = async () => (await ana.facts())?.tracks.filter(({ enabled }) => enabled).length;
  await expect.poll(on, "nothing of Ana is sent").toBe(0);
  const microphone = hers.toolbar.getByRole("button", { name: /only hosts are seen and heard/ });
  await expect(microphone.first()).toBeDisabled();
  await microphone.first().click({ force: true });
  await expect(hers.notices).toContainText("Raise your hand");
  expect(await on()).toBe(0);

  const rest = await scene.restOf(host, room.code);
  await openThrough(rest, room.code, 1, async (rooms) => {
    await assignThrough(rest, room.code, [[await ana.id(), rooms[0]?.id ?? ""]]);
  });
  await ana.isIn("a breakout", (space) => space !== "main");
  await expect.poll(on, "microphone and camera are back").toBe(2);
});

test("who leads a breakout has its name, its time, a word to it and its end, and no more", async ({
  scene,
  crowd,
}) => {
  const room = await scene.room();
  const host = await crowd.enterHost(room);
  const ana = await scene.person("Ana");
  const hers = await scene.enter(ana, room.made.studentLink);
  const ben = await crowd.enter(room.code, "Ben");
  const id = await ana.id();
  const { rooms } = await host.must<{ rooms: { id: string; name: string }[] }>(
    "breakout.rooms.create",
    { rooms: [{ name: "Group 1", facilitatorId: id }, { name: "Group 2" }] },
  );
  const own = rooms[0]?.id ?? "";
  await host.must("breakout.room.assign", {
    assignments: [id, ben.id].map((participantId) => ({ participantId, to: own })),
  });
  await host.must("breakout.room.start");
  await ana.isIn("Group 1", (space) => space === own);

  const panel = await hers.open("Breakout rooms");
  await expect(panel.getByText("You lead this room.")).toBeVisible();
  await expect(panel.getByText("Group 2")).toHaveCount(0);
  await panel.getByRole("button", { name: "Set time" }).click();
  await ana.page.getByRole("dialog").getByRole("button", { name: "10 min" }).click();
  await expect.poll(() => hers.secondsLeft()).toBeGreaterThan(9 * 60);
  await panel.getByRole("textbox", { name: "Message to your room" }).fill("Please sum up.");
  await panel.getByRole("button", { name: "Send to your room" }).click();
  await ben.hears<{ message: string }>(
    "breakout.broadcast",
    ({ message }) => message === "Please sum up.",
  );
  await panel.getByRole("button", { name: "Close this room…" }).click();
  await ana.page.getByRole("dialog").getByRole("button", { name: "Close room" }).click();
  await ana.isIn("main", (space) => space === "main");
});

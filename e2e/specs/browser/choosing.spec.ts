import { expect, test } from "../../harness/fixtures.ts";
import type { Person } from "../../harness/person.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";
import { MeetingPage } from "../../pages/meeting.ts";

const WIDE = { viewport: { width: 1280, height: 800 } } as const;

test("an opening that counts down is called off: everyone sees it, and nobody was moved", async ({
  scene,
}) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", WIDE);
  const ana = await scene.person("Ana");
  const ben = await scene.person("Ben");
  const meeting = await scene.enter(host, room.made.shareableLink);
  const hers = await scene.enter(ana, room.made.studentLink);
  const his = await scene.enter(ben, room.made.studentLink);
  const breakouts = new BreakoutsPanel(host.page);
  await breakouts.open();
  await breakouts.make(2);
  const { panel } = breakouts;
  await panel
    .getByLabel("Countdown before they move")
    .and(host.page.locator("input:not([type=hidden])"))
    .click();
  await host.page.getByRole("option", { name: "30 seconds" }).click();
  await panel.getByRole("button", { name: /^Open rooms/ }).click();
  const counts = /Breakout rooms open in \d+ seconds/;
  for (const { page } of [ana, ben]) {
    await expect(page.getByText(counts).first()).toBeVisible();
  }

  await host.page.getByRole("button", { name: "Do not open yet" }).click();
  for (const one of [meeting, hers, his]) {
    await expect(one.notices).toContainText("The opening was called off. Nobody was moved.");
    await expect(one.page.getByText(counts)).toHaveCount(0);
  }
  for (const one of [host, ana, ben]) expect(await one.space()).toBe("main");
  await expect(panel.getByRole("button", { name: /^Open rooms/ })).toBeVisible();
});

test("people choose their rooms by hand, a full one refuses, and the host sees it all", async ({
  scene,
}) => {
  test.setTimeout(180_000);
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", WIDE);
  await scene.enter(host, room.made.shareableLink);
  const [ana, ben, chi] = await Promise.all(
    ["Ana", "Ben", "Chi"].map((name) => scene.person(name)),
  );
  if (!ana || !ben || !chi) throw new Error("nobody came");
  for (const one of [ana, ben, chi]) await scene.enter(one, room.made.studentLink);
  const breakouts = new BreakoutsPanel(host.page);
  await breakouts.open();
  const { panel } = breakouts;
  const choices = (one: Person) => new MeetingPage(one.page).panel("Breakout rooms");
  const join = (one: Person, name: string) =>
    choices(one).getByRole("button", { name: new RegExp(`^Join \\W*${name}`) });

  await test.step("the host leaves the choice to them, with one place in Room A", async () => {
    await panel.getByRole("combobox", { name: "Who goes where" }).click();
    await host.page.getByRole("option", { name: "They choose" }).click();
    await breakouts.make(2);
    await breakouts
      .card("Room A")
      .getByRole("button", { name: /^More about/ })
      .click();
    await host.page.getByRole("menuitem", { name: "Task and details…" }).click();
    const dialog = host.page.getByRole("dialog");
    await dialog.getByLabel("Places", { exact: true }).fill("1");
    await dialog.getByRole("button", { name: "Save" }).click();
    await breakouts.openRooms(10);
  });

  await test.step("each goes where they like, and the host sees it", async () => {
    for (const one of [ana, ben, chi]) await new MeetingPage(one.page).open("Breakout rooms");
    await join(ana, "Room A").click();
    await expect(new MeetingPage(ana.page).spaceName).toHaveText("Room A");
    await join(ben, "Room B").click();
    await expect(new MeetingPage(ben.page).spaceName).toHaveText("Room B");
    await expect.poll(() => breakouts.peopleIn("Room A")).toEqual(["Ana"]);
    await expect.poll(() => breakouts.peopleIn("Room B")).toEqual(["Ben"]);
  });

  await test.step("a full room says so, and changes nothing, however it is asked", async () => {
    await expect(join(chi, "Room A")).toBeDisabled();
    await expect(join(chi, "Room A")).toHaveText("Full");
    await expect(choices(chi).getByText("1 of 1 place taken")).toBeVisible();
    const rest = await scene.restOf(chi, room.code);
    const { rooms } = await rest.must<{ rooms: { id: string; name: string }[] }>(
      "GET",
      `/api/rooms/${room.code}/breakout`,
    );
    const full = rooms.find(({ name }) => name === "Room A")?.id ?? "";
    const answer = await rest.call<{ code: string; error: string }>(
      "POST",
      `/api/rooms/${room.code}/breakout/${full}/join`,
      {},
    );
    expect([answer.status, answer.body.code]).toEqual([409, "BREAKOUT_FULL"]);
    expect(await chi.space()).toBe("main");
    expect(await breakouts.peopleIn("Room A")).toEqual(["Ana"]);
  });

  await test.step("one changes rooms, one takes the place, one comes back to main", async () => {
    await join(ana, "Room B").click();
    await expect(new MeetingPage(ana.page).spaceName).toHaveText("Room B");
    await join(chi, "Room A").click();
    await expect(new MeetingPage(chi.page).spaceName).toHaveText("Room A");
    await new MeetingPage(ben.page).backToMain.click();
    await ben.isIn("main", (space) => space === "main");
    await expect.poll(() => breakouts.peopleIn("Room A")).toEqual(["Chi"]);
    await expect.poll(() => breakouts.peopleIn("Room B")).toEqual(["Ana"]);
    await expect.poll(() => breakouts.peopleIn("Main room")).toContain("Ben");
  });
});

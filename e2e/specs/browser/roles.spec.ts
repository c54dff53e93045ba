import { expect, test } from "../../harness/fixtures.ts";
import { MeetingPage } from "../../pages/meeting.ts";

test("a host removes somebody, says why, and the others see them gone", async ({ scene }) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera");
  const ana = await scene.person("Ana");
  const ben = await scene.person("Ben");
  const meeting = await scene.enter(host, room.made.shareableLink);
  await scene.enter(ana, room.made.studentLink);
  const his = await scene.enter(ben, room.made.studentLink);
  const id = await ana.id();
  await expect(his.tile(id)).toBeVisible();

  await test.step("asked once, with a reason", async () => {
    const people = await meeting.open("People");
    await people.getByRole("button", { name: /^More about .*Ana/ }).click();
    await host.page.getByRole("menuitem", { name: "Remove from the meeting…" }).click();
    const dialog = host.page.getByRole("dialog", { name: /^Remove .*Ana/ });
    await dialog.getByLabel("Reason (optional)").fill("This lesson is for group B.");
    await dialog.getByRole("button", { name: "Remove" }).click();
  });

  await test.step("the one removed reads one sentence, and has one thing to do", async () => {
    const page = ana.page.getByRole("main");
    await expect(page.getByRole("heading", { name: "You were removed" })).toBeFocused();
    await expect(page.getByRole("paragraph")).toHaveText("This lesson is for group B.");
    await expect(page.getByRole("button")).toHaveCount(1);
    await page.getByRole("button", { name: "Back to the start page" }).click();
    await expect(ana.page.getByRole("textbox", { name: "Room code or link" })).toBeVisible();
  });

  await test.step("nobody else sees them any more", async () => {
    for (const left of [meeting, his]) await expect(left.tile(id)).toHaveCount(0);
    const people = await his.open("People");
    await expect(people.getByText("2 people here")).toBeVisible();
    await expect(people.getByText("Ana")).toHaveCount(0);
  });
});

test("a role is given and taken back: the panel comes and goes with it", async ({ scene }) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera");
  const ana = await scene.person("Ana");
  const meeting = await scene.enter(host, room.made.shareableLink);
  const hers = await scene.enter(ana, room.made.studentLink);
  const hostPanel = hers.toolbar.getByRole("button", { name: "Breakout rooms" });
  await expect(hostPanel).toHaveCount(0);
  const give = async (role: string): Promise<void> => {
    const people = await meeting.open("People");
    await people.getByRole("button", { name: /^More about .*Ana/ }).click();
    await host.page.getByRole("menuitem", { name: role, exact: true }).click();
  };

  await test.step("a co-host has the panel at once, and may not remove a host", async () => {
    await give("Make co-host");
    await hostPanel.click();
    const panel = new MeetingPage(ana.page).panel("Breakout rooms");
    await expect(panel.getByRole("button", { name: "Several rounds…" })).toBeVisible();
    const people = await hers.open("People");
    await expect(people.getByText("Ms. Rivera")).toBeVisible();
    await expect(people.getByRole("button", { name: /^More about .*Rivera/ })).toHaveCount(0);
    const refused = await scene.restOf(ana, room.code);
    const answer = await refused.call<{ code: string }>(
      "POST",
      `/api/rooms/${room.code}/participants/${await host.id()}/kick`,
      {},
    );
    expect([answer.status, answer.body.code]).toEqual([403, "FORBIDDEN"]);
    await hostPanel.click();
    await expect(panel).toBeVisible();
  });

  await test.step("and loses it when the role is taken back, even while it is open", async () => {
    await give("Make participant");
    await expect(hostPanel).toHaveCount(0);
    await expect(ana.page.getByRole("button", { name: "Several rounds…" })).toHaveCount(0);
    await expect(hers.toolbar).toBeVisible();
    expect(await host.space()).toBe("main");
  });
});

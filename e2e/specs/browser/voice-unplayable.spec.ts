import { assignThrough, openThrough } from "../../harness/desk.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { Cockpit } from "../../pages/cockpit.ts";

test("who cannot play a voice to all rooms is told so in words, and who can hears it", async ({
  scene,
}) => {
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1280, height: 800 } });
  await scene.enter(host, room.made.shareableLink);
  const ana = await scene.person("Ana");
  const ben = await scene.person("Ben");
  await ana.page.addInitScript(() => {
    MediaSource.isTypeSupported = () => false;
  });
  for (const one of [ana, ben]) await scene.enter(one, room.made.studentLink);
  const rest = await scene.restOf(host, room.code);
  await openThrough(rest, room.code, 1, async ([one]) => {
    const ids = await Promise.all([ana.id(), ben.id()]);
    await assignThrough(
      rest,
      room.code,
      ids.map((id) => [id, one?.id ?? ""] as const),
    );
  });
  for (const one of [ana, ben]) await one.isIn("a breakout", (space) => space !== "main");
  const cockpit = new Cockpit(host.page);
  await cockpit.open();

  await cockpit.panel.getByRole("button", { name: "Speak to all rooms" }).click();
  const banner = (page: typeof host.page) =>
    page.getByRole("status").filter({ hasText: "is speaking to all rooms." });
  await expect(banner(ana.page)).toContainText("This browser cannot play it.");
  await expect(banner(ben.page)).not.toContainText("This browser cannot play it.");
  await expect
    .poll(async () => (await ben.facts())?.voiceSeconds ?? 0, "Ben hears it")
    .toBeGreaterThan(0.5);

  await cockpit.panel.getByRole("button", { name: "Stop speaking to all rooms" }).click();
  await expect(banner(ana.page)).toHaveCount(0);
});

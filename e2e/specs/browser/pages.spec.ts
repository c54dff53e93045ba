import { assignThrough } from "../../harness/desk.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { record } from "../../harness/record.ts";
import type { Room } from "../../harness/socket.ts";
import { snap } from "../../harness/shots.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";
import { LandingPage } from "../../pages/landing.ts";
import { MeetingPage } from "../../pages/meeting.ts";
import { PreJoinPage } from "../../pages/prejoin.ts";

const WIDE = { viewport: { width: 1440, height: 900 } } as const;

test.describe("every page and state, in pictures and for axe", () => {
  test("the way in", async ({ scene }) => {
    test.setTimeout(240_000);
    const { page } = await scene.person("Ms. Rivera", WIDE);
    const landing = new LandingPage(page);
    await landing.open();
    await record(page, "01-landing");
    await landing.openCreate();
    await record(page, "02-create");
    const taken = await scene.room();
    await landing.fillRoom({ name: "Maths 101", code: taken.code, host: "Ms. Rivera" });
    await landing.dialog.getByRole("button", { name: "Create room" }).click();
    await expect(landing.dialog.getByRole("button", { name: /^E-.*-/ })).toHaveCount(4);
    await record(page, "03-create-taken");
    await landing.fillRoom({
      name: "Maths 101",
      code: `SHOT-${Date.now() % 1_000_000}`,
      pin: "2468",
    });
    await landing.dialog.getByRole("button", { name: "Create room" }).click();
    await expect(landing.dialog.getByRole("textbox", { name: "Student link" })).toBeVisible();
    await record(page, "04-created");
    const student = await landing.dialog
      .getByRole("textbox", { name: "Student link" })
      .inputValue();
    await landing.open();
    await expect(page.getByRole("heading", { name: "Maths 101" })).toBeVisible();
    await record(page, "05-landing-with-rooms");

    const ana = await scene.person("Ana", WIDE);
    await ana.page.goto(student);
    const prejoin = new PreJoinPage(ana.page);
    await prejoin.seesOwnPicture();
    await record(ana.page, "06-prejoin-pin");
    await prejoin.pin.fill("1111");
    await prejoin.join("Ana");
    await expect(prejoin.pin).toHaveAttribute("aria-invalid", "true");
    await record(ana.page, "07-prejoin-wrong-pin");
    const bare = await scene.person("Ben", { ...WIDE, devices: "none" });
    await bare.page.goto(taken.made.studentLink);
    await expect(bare.page.getByRole("button", { name: /^Join without/ })).toBeVisible();
    await record(bare.page, "08-prejoin-no-devices");
    await bare.page.goto("/s/NO-SUCH-ROOM");
    await expect(bare.page.getByRole("heading", { level: 1 })).toContainText("NO-SUCH-ROOM");
    await record(bare.page, "09-not-found");
  });

  test("the meeting and its breakouts", async ({ scene, crowd }) => {
    test.setTimeout(420_000);
    const room = await scene.room({ displayName: "Maths 101" });
    const host = await scene.person("Ms. Rivera", WIDE);
    const ana = await scene.person("Ana Lindqvist", WIDE);
    const meeting = await scene.enter(host, room.made.shareableLink);
    await record(host.page, "20-alone");
    await scene.enter(ana, room.made.studentLink);
    const others = await crowd.enterAll(room.code, [
      "Nguyễn Văn An",
      "ليلى حداد",
      "田中 さくら",
      "Zoë 🦊",
    ]);
    for (const other of others)
      await other.must("participant.update", { audio: false, video: false });
    await others[1]?.must("hand.raise");
    await others[2]?.must("chat.send", { text: "Good morning! Are we starting with exercise 4?" });
    await expect(meeting.tile(await ana.id()).locator("video")).toBeVisible();
    await record(host.page, "21-meeting");

    await meeting.open("People");
    await record(host.page, "22-people");
    await meeting.open("Chat");
    await record(host.page, "23-chat");
    const panel = new BreakoutsPanel(host.page);
    await panel.open();
    await record(host.page, "24-breakouts-setup");
    await panel.make(3);
    await record(host.page, "25-breakouts-plan");

    const rest = await scene.restOf(host, room.code);
    const { rooms } = await rest.must<{ rooms: Room[] }>("GET", `/api/rooms/${room.code}/breakout`);
    const [first] = rooms;
    if (first === undefined) throw new Error("no breakout");
    await assignThrough(rest, room.code, [
      [await ana.id(), first.id],
      [others[0]?.id ?? "", first.id],
    ]);
    await panel.openRooms(5);
    await ana.isIn(first.name, (space) => space === first.id);
    await others[0]?.must("breakout.help.ask", { roomId: first.id, note: "We are stuck at 4b." });
    await expect(panel.panel.getByText("We are stuck at 4b.")).toBeVisible();
    await record(host.page, "26-breakouts-live");
    await panel.broadcast("Two more minutes, then tell us what you found.");
    await record(ana.page, "27-in-a-breakout");
    await new MeetingPage(ana.page).open("Chat");
    await record(ana.page, "28-breakout-chat");

    await panel.panel.getByRole("button", { name: "Bring everyone back" }).click();
    await record(host.page, "29-bring-back-dialog");
    await host.page.getByRole("button", { name: /^With \d+ seconds' notice/ }).click();
    await expect(new MeetingPage(ana.page).closing).toBeVisible();
    await snap(ana.page, "30-closing");
    await ana.isIn("main", (space) => space === "main", 30_000);
    await new MeetingPage(ana.page).leave();
    await expect(ana.page.getByRole("heading", { name: "You left" })).toBeVisible();
    await record(ana.page, "31-left");
  });
});

import { expect, test } from "../../harness/fixtures.ts";
import { type Person, seeEachOther } from "../../harness/person.ts";
import { until } from "../../harness/until.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";
import { LandingPage } from "../../pages/landing.ts";
import { MeetingPage } from "../../pages/meeting.ts";
import { PreJoinPage } from "../../pages/prejoin.ts";

const CODE = `MATH-${Math.random().toString(36).slice(2, 8).toUpperCase()}`;
const NAMES = ["Ana", "Ben", "Chi", "Dua"] as const;
const CARDS = ["Room A", "Room B", "Room C"] as const;

/** Sets the time that is left through REST, so that the test need not wait for minutes to pass. */
async function leaveSeconds(
  rest: import("../../harness/rest.ts").Rest,
  code: string,
  seconds: number,
): Promise<void> {
  const { rooms } = await rest.must<{ rooms: { endsAt: string }[] }>(
    "GET",
    `/api/rooms/${code}/breakout`,
  );
  const left = (Date.parse(rooms[0]?.endsAt ?? "") - Date.now()) / 1000;
  await rest.must("POST", `/api/rooms/${code}/breakout/timer/extend`, {
    minutes: (seconds - left) / 60,
  });
}

test("a host and four participants, from the first page to everyone back on camera", async ({
  scene,
}) => {
  test.setTimeout(420_000);
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1280, height: 800 } });
  const people: Person[] = [];
  const everyone = (): Person[] => [host, ...people];
  const panel = new BreakoutsPanel(host.page);
  const meetingOf = (person: Person): MeetingPage => new MeetingPage(person.page);

  const links = await test.step("the host makes a room and gets two links", async () => {
    const landing = new LandingPage(host.page);
    await landing.open();
    const made = await landing.create({ name: "Maths 101", code: CODE });
    expect(made.student).toBe(`${scene.server.url}/s/${CODE}`);
    expect(made.host).toContain(`${scene.server.url}/rooms/${CODE}#`);
    await landing.enterMadeRoom();
    return made;
  });

  await test.step("the host sees herself, and goes in", async () => {
    const prejoin = new PreJoinPage(host.page);
    await prejoin.seesOwnPicture();
    await prejoin.join(host.name);
    await meetingOf(host).isOpen();
  });

  await test.step("the others come, by typed code and by link, each with a preview", async () => {
    for (const [index, name] of NAMES.entries()) {
      const person = await scene.person(name);
      people.push(person);
      if (index === 0) {
        const landing = new LandingPage(person.page);
        await landing.open();
        await landing.joinByCode(CODE.toLowerCase());
      } else {
        await person.page.goto(links.student);
      }
      const prejoin = new PreJoinPage(person.page);
      await prejoin.seesOwnPicture();
      await prejoin.join(name);
      await meetingOf(person).isOpen();
    }
  });

  await test.step("all five see and hear each other", async () => {
    await seeEachOther(everyone(), 60_000);
    const id = await people[0]?.id();
    await expect(
      meetingOf(host)
        .tile(id ?? "")
        .locator("video"),
    ).toBeVisible();
  });

  const before = await Promise.all(everyone().map((person) => person.devices()));

  await test.step("three breakouts, shuffled; one dragged, one moved by keyboard", async () => {
    await panel.open();
    await panel.make(3);
    await panel.shuffle();
    const sizes = await until("everybody is placed", async () => {
      const counts = await Promise.all(
        CARDS.map(async (card) => (await panel.peopleIn(card)).length),
      );
      const placed = counts.reduce((sum, count) => sum + count, 0);
      return placed === 4 ? { done: counts.sort() } : { notYet: `${placed} of 4 are` };
    });
    expect(sizes).toEqual([1, 1, 2]);

    // Whatever the shuffle said: Ana and Ben to Room A, Chi to B, Dua to C.
    for (const [name, card] of [
      ["Ana", "Room A"],
      ["Chi", "Room B"],
    ] as const) {
      if ((await panel.cardOf(name, CARDS)) === card) await panel.drag(name, "Room C");
      await expect.poll(() => panel.cardOf(name, CARDS), `${name} was taken out`).not.toBe(card);
      await panel.drag(name, card);
      await expect
        .poll(() => panel.peopleIn(card), `${name} was dropped on ${card}`)
        .toContain(name);
    }
    for (const [name, card] of [
      ["Ben", "Room A"],
      ["Dua", "Room C"],
    ] as const) {
      const from = await panel.cardOf(name, CARDS);
      if (from === card) continue;
      const arrow = CARDS.indexOf(card) > CARDS.indexOf(from as never) ? "ArrowDown" : "ArrowUp";
      await panel.moveByKeyboard(name, card, arrow);
      await expect.poll(() => panel.peopleIn(card), `${name} was put into ${card}`).toContain(name);
    }
  });

  const [ana, ben, chi, dua] = people as [Person, Person, Person, Person];

  await test.step("they open with a timer, and everyone moves by themselves", async () => {
    await panel.openRooms(2);
    for (const [person, name] of [
      [ana, "Room A"],
      [ben, "Room A"],
      [chi, "Room B"],
      [dua, "Room C"],
    ] as const) {
      await person.isIn(name, (space) => space !== "main");
      await expect(meetingOf(person).spaceName).toHaveText(name);
      expect(await meetingOf(person).secondsLeft()).toBeGreaterThan(60);
    }
  });

  await test.step("in a breakout one sees and hears those in it, and nobody else", async () => {
    await seeEachOther([ana, ben]);
    await chi.seesAndHears([]);
    await dua.seesAndHears([]);
    await host.seesAndHears([]);
  });

  await test.step("nobody opened a tab, a camera or a microphone on the way", async () => {
    const after = await Promise.all(everyone().map((person) => person.devices()));
    expect(after).toEqual(before);
  });

  await test.step("chat stays in its breakout", async () => {
    await meetingOf(ana).say("What is a third of a half?");
    await meetingOf(ben).hasRead("What is a third of a half?");
    const chat = await meetingOf(chi).open("Chat");
    await expect(chat.getByText("What is a third of a half?")).toHaveCount(0);
  });

  await test.step("the host sees all breakouts live, moves someone, broadcasts, extends", async () => {
    expect(await panel.peopleIn("Room A")).toEqual(["Ana", "Ben"]);
    await panel.moveByMenu("Dua", "Room B");
    await expect(meetingOf(dua).spaceName).toHaveText("Room B");
    await seeEachOther([chi, dua]);
    await expect.poll(() => panel.peopleIn("Room B")).toEqual(["Chi", "Dua"]);

    await panel.broadcast("Two more minutes, then tell us what you found.");
    for (const person of people) {
      await expect(meetingOf(person).notices.getByText("Two more minutes")).toBeVisible();
    }

    const left = await panel.secondsLeft();
    await panel.extend(1);
    await expect.poll(() => panel.secondsLeft()).toBeGreaterThan(left + 40);
    await expect.poll(() => meetingOf(ana).secondsLeft()).toBeGreaterThan(left + 40);
  });

  await test.step("the host visits a breakout, and comes back", async () => {
    await panel
      .card("Room A")
      .getByRole("button", { name: /^Visit/ })
      .click();
    await host.isIn("Room A", (space) => space !== "main");
    await seeEachOther([host, ana, ben]);
    await meetingOf(host).backToMain.click();
    await host.isIn("main", (space) => space === "main");
    await seeEachOther([ana, ben]);
  });

  await test.step("a warning comes at one minute", async () => {
    await leaveSeconds(await scene.restOf(host, CODE), CODE, 63);
    for (const person of people) {
      await expect(
        meetingOf(person).notices.getByText("1 minute left in this room."),
      ).toBeVisible();
    }
  });

  await test.step("with ten seconds to go everyone sees a countdown, then all are back on camera", async () => {
    await leaveSeconds(await scene.restOf(host, CODE), CODE, 13);
    for (const person of people) await expect(meetingOf(person).closing).toBeVisible();
    expect(await panel.secondsLeft(), "the host sees it on the panel").toBeLessThanOrEqual(10);
    for (const person of people) await person.isIn("main", (space) => space === "main", 30_000);
    await seeEachOther(everyone(), 60_000);
    expect(await Promise.all(everyone().map((person) => person.devices()))).toEqual(before);
  });
});

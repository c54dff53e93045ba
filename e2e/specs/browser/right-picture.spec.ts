import { assignThrough, openThrough } from "../../harness/desk.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { type Person, seeEachOther } from "../../harness/person.ts";
import { hueOfVideo } from "../../harness/paint.ts";
import { MeetingPage } from "../../pages/meeting.ts";

/** Far enough apart that no codec mixes them up. */
const HUES: ReadonlyMap<string, number> = new Map([
  ["Ms. Rivera", 20],
  ["Ana", 120],
  ["Ben", 240],
]);

async function sees(person: Person, other: Person): Promise<void> {
  const video = new MeetingPage(person.page).tile(await other.id()).locator("video");
  const sent = HUES.get(other.name) ?? Number.NaN;
  await expect
    .poll(async () => Math.abs((await hueOfVideo(video)) - sent), {
      message: `${person.name} sees in the tile of ${other.name} the colour that ${other.name} sends`,
    })
    .toBeLessThan(20);
}

test("each tile shows the picture of the person whose name is on it", async ({ scene }) => {
  test.setTimeout(120_000);
  const room = await scene.room();
  const people: Person[] = [];
  for (const [name, hue] of HUES) {
    const person = await scene.person(name, { devices: { hue } });
    await scene.enter(
      person,
      name === "Ms. Rivera" ? room.made.shareableLink : room.made.studentLink,
    );
    people.push(person);
  }
  const [host, ana, ben] = people as [Person, Person, Person];

  await test.step("in main", async () => {
    await seeEachOther(people);
    for (const person of people) {
      for (const other of people) if (other !== person) await sees(person, other);
    }
  });

  await test.step("in a breakout", async () => {
    const rest = await scene.restOf(host, room.code);
    const [one] = await openThrough(rest, room.code, 1, async (rooms) => {
      const to = rooms[0]?.id ?? "";
      await assignThrough(rest, room.code, [
        [await ana.id(), to],
        [await ben.id(), to],
      ]);
    });
    await ana.isIn("the breakout", (space) => space === one?.id);
    await ben.isIn("the breakout", (space) => space === one?.id);
    await seeEachOther([ana, ben]);
    await sees(ana, ben);
    await sees(ben, ana);
    await expect(new MeetingPage(ana.page).tile(await host.id())).toHaveCount(0);
  });
});

import { type Browser, chromium } from "@playwright/test";
import { cpus, loadavg } from "node:os";
import { CHROMIUM_FLAGS, chromiumPath } from "../harness/chromium.ts";
import { type MadeRoom, test } from "../harness/fixtures.ts";
import { Person } from "../harness/person.ts";
import type { Rest } from "../harness/rest.ts";
import type { Room } from "../harness/socket.ts";
import { until } from "../harness/until.ts";
import { MeetingPage } from "../pages/meeting.ts";
import { PreJoinPage } from "../pages/prejoin.ts";
import { summary } from "./figures.ts";
import { captureAtFullRate, type FirstFrame, firstFrameOf, noteMoves } from "./firstFrame.ts";

const MOVES = Number(process.env["ALCOVE_MOVES"] ?? 30);
const COUNTDOWN_SECONDS = 3;

/** Two people, each in a browser process of their own, and the room's owner, who moves them. */
class Pair {
  readonly #url: string;
  readonly #room: MadeRoom;
  readonly #owner: Rest;
  readonly #browsers: readonly [Browser, Browser];

  constructor(url: string, room: MadeRoom, owner: Rest, browsers: readonly [Browser, Browser]) {
    this.#url = url;
    this.#room = room;
    this.#owner = owner;
    this.#browsers = browsers;
  }

  async enter(name: string, browser: 0 | 1): Promise<Person> {
    const person = await Person.arrive(this.#browsers[browser], this.#url, name, {
      devices: "plain",
    });
    await person.page.addInitScript(noteMoves);
    await person.page.addInitScript(captureAtFullRate);
    await person.page.goto(this.#room.made.studentLink);
    await new PreJoinPage(person.page).join(person.name);
    await new MeetingPage(person.page).isOpen();
    return person;
  }

  /** One more breakout, which waits. */
  async breakout(): Promise<Room> {
    const { rooms } = await this.command<{ rooms: Room[] }>("", { count: 1 });
    const made = rooms.at(-1);
    if (made === undefined) throw new Error("no breakout was made");
    return made;
  }

  command<T = unknown>(what: string, body: Readonly<Record<string, unknown>>): Promise<T> {
    return this.#owner.must<T>("POST", `/api/rooms/${this.#room.code}/breakout${what}`, body);
  }

  async move(person: Person, to: string): Promise<void> {
    await this.command("/move", { participantId: await person.id(), to });
    await person.isIn(to, (space) => space === to);
  }

  async dismiss(person: Person): Promise<void> {
    const path = `/api/rooms/${this.#room.code}/participants/${await person.id()}/kick`;
    await this.#owner.must("POST", path, {});
    await person.leave();
  }
}

/** Moves `person`, and tells how long the first picture of `other` took. */
async function measured(
  person: Person,
  other: Person,
  move: () => Promise<unknown>,
): Promise<FirstFrame | null> {
  const seen = person.page.evaluate(firstFrameOf, await other.id());
  await move();
  return seen;
}

/** Waits until a silent connection stands, and the last move is over. */
function warm(person: Person, other: Person): Promise<boolean> {
  return until(`${person.name} is connected ahead with ${other.name}`, async () => {
    const facts = await person.facts();
    const id = await other.id();
    const link = facts?.parked.find(({ participantId }) => participantId === id);
    return link?.connectionState === "connected" && facts?.switching === false
      ? { done: true }
      : { notYet: JSON.stringify(link ?? "no connection") };
  });
}

async function times(count: number, once: () => Promise<FirstFrame | null>): Promise<FirstFrame[]> {
  const samples: FirstFrame[] = [];
  for (let turn = 0; turn < count; turn++) {
    const sample = await once();
    if (sample === null) console.log("a move could not be measured, and is left out");
    else samples.push(sample);
  }
  return samples;
}

/** Somebody who has just come is moved to one whom they never met. */
async function cold(pair: Pair, ben: Person, room: Room): Promise<FirstFrame | null> {
  const ana = await pair.enter("Ana", 0);
  const sample = await measured(ana, ben, () => pair.move(ana, room.id));
  await pair.dismiss(ana);
  return sample;
}

/** Two who never met are assigned to one breakout, whose opening counts down. */
async function standby(pair: Pair, ben: Person): Promise<FirstFrame | null> {
  const ana = await pair.enter("Ana", 0);
  const next = await pair.breakout();
  const left = await ben.space();
  const ids = [await ana.id(), await ben.id()];
  await pair.command("/assign", {
    assignments: ids.map((participantId) => ({ participantId, to: next.id })),
  });
  const sample = await measured(ana, ben, async () => {
    await pair.command("/start", { startCountdownSeconds: COUNTDOWN_SECONDS });
    await warm(ana, ben);
  });
  await pair.command(`/${left}/close`, { graceSeconds: 0 });
  await pair.dismiss(ana);
  return sample;
}

function print(name: string, samples: readonly FirstFrame[]): void {
  const line = (what: string, values: readonly number[]): void => {
    console.log(summary(`${name}: ${what}`, values));
  };
  line(
    "first picture",
    samples.map(({ frame }) => frame),
  );
  line(
    "  received",
    samples.map(({ received }) => received),
  );
  line(
    "  tile",
    samples.map(({ tile }) => tile),
  );
}

test("from being moved to the first picture", async ({ server, crowd, rest }) => {
  const launch = () =>
    chromium.launch({
      executablePath: chromiumPath(),
      // A camera of 30 pictures a second: with the 10 of the tests one waits for the camera.
      args: CHROMIUM_FLAGS.map((flag) => flag.replace("=fps=10", "=fps=30")),
    });
  const browsers = [await launch(), await launch()] as const;
  const room = await crowd.room();
  const owner = rest.as(room.made.ownerToken ?? "");
  const pair = new Pair(server.url, room, owner, browsers);
  const ben = await pair.enter("Ben", 1);
  const one = await pair.breakout();
  await pair.command("/start", {});

  console.log(
    `\n${MOVES} moves each, two browser processes on one machine of ${cpus().length} cores`,
  );
  console.log("that others may be using: figures count when nothing else runs.");
  console.log(
    `load before: ${loadavg()
      .map((load) => load.toFixed(2))
      .join(" ")}`,
  );

  const ana = await pair.enter("Ana", 0);
  await ana.seesAndHears([ben]);
  print(
    "warm, back to main",
    await times(MOVES, async () => {
      await pair.move(ana, one.id);
      await warm(ana, ben);
      return measured(ana, ben, () => pair.move(ana, "main"));
    }),
  );
  await pair.dismiss(ana);

  await pair.move(ben, one.id);
  print("cold, to a stranger", await times(MOVES, () => cold(pair, ben, one)));
  print("warm, stood by", await times(MOVES, () => standby(pair, ben)));
  console.log(
    `load after: ${loadavg()
      .map((load) => load.toFixed(2))
      .join(" ")}`,
  );
  for (const browser of browsers) await browser.close();
});

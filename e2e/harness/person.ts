import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { type Fault, silent, unreachable } from "./faults.ts";
import { cameraOfHue, noDevices } from "./paint.ts";
import { captureSmall, countConnections, type Facts, type PeerFacts, readFacts } from "./probe.ts";
import { until } from "./until.ts";

const FRAMES_THAT_PROVE = 5;
const PACKETS_THAT_PROVE = 10;

export interface PersonOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly touch?: boolean;
  /** The fake camera, small, unless it is to be as it is, to send a colour, or not to be there. */
  readonly devices?: "fake" | "plain" | "none" | { readonly hue: number };
  /** What is wrong with the connections of this browser, until it is mended. */
  readonly fault?: Fault;
}

/** A person with a browser of their own: own storage, one tab, a camera and a microphone. */
export class Person {
  readonly name: string;
  readonly page: Page;
  readonly #context: BrowserContext;
  /** What the page complained about: errors that nobody caught. */
  readonly complaints: string[] = [];

  private constructor(name: string, context: BrowserContext, page: Page) {
    this.name = name;
    this.#context = context;
    this.page = page;
    page.on("pageerror", (error) => this.complaints.push(String(error)));
  }

  static async arrive(
    browser: Browser,
    baseURL: string,
    name: string,
    {
      viewport = { width: 800, height: 600 },
      touch = false,
      devices = "fake",
      fault,
    }: PersonOptions = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      baseURL,
      viewport,
      hasTouch: touch,
      isMobile: touch,
      colorScheme: "dark",
      permissions: ["camera", "microphone", "clipboard-read", "clipboard-write"],
    });
    await context.addInitScript(countConnections);
    if (devices === "none") await context.addInitScript(noDevices);
    else if (devices === "fake") await context.addInitScript(captureSmall);
    else if (devices !== "plain") await context.addInitScript(cameraOfHue, devices.hue);
    if (fault !== undefined) await context.addInitScript(fault === "silent" ? silent : unreachable);
    return new Person(name, context, await context.newPage());
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }

  /** Tabs that this person has open; moving must never need a second one. */
  get tabs(): number {
    return this.#context.pages().length;
  }

  facts(): Promise<Facts | null> {
    return this.page.evaluate(readFacts);
  }

  /** The participant's id, once this person is in a meeting. */
  id(): Promise<string> {
    return until(`${this.name} is in a meeting`, async () => {
      const facts = await this.facts();
      return facts?.participantId == null
        ? {
            notYet: `the page is ${this.page.url()} and has ${facts === null ? "no probe" : "no participant"}`,
          }
        : { done: facts.participantId };
    });
  }

  async space(): Promise<string> {
    return (await this.facts())?.space ?? "nowhere";
  }

  /** Waits until this person is in a space that fits, with a connection to the server. */
  isIn(what: string, fits: (space: string) => boolean, within = 30_000): Promise<string> {
    return until(
      `${this.name} is in ${what}`,
      async () => {
        const facts = await this.facts();
        const space = facts?.space;
        return space != null && fits(space) && facts?.connectionState === "connected"
          ? { done: space }
          : {
              notYet: `is in ${space ?? "no space"}, ${facts?.connectionState ?? "without a meeting"}`,
            };
      },
      { within },
    );
  }

  /**
   * Proves media: from each of `others`, and from nobody else, pictures are decoded and sound
   * arrives, counted by WebRTC for the connection to that participant.
   */
  async seesAndHears(others: readonly Person[], within = 30_000): Promise<void> {
    const expected = new Map<string, string>();
    for (const other of others) expected.set(await other.id(), other.name);
    const first = new Map<string, PeerFacts>();
    await until(
      `${this.name} sees and hears ${[...expected.values()].join(", ")}`,
      async () => {
        const peers = (await this.facts())?.peers ?? [];
        const strangers = peers.filter(({ participantId }) => !expected.has(participantId));
        if (strangers.length > 0)
          return { notYet: `is connected to ${JSON.stringify(strangers)} too` };
        const missing: string[] = [];
        for (const [id, name] of expected) {
          const now = peers.find(({ participantId }) => participantId === id);
          if (now === undefined) {
            missing.push(`${name}: no connection`);
            continue;
          }
          const then = first.get(id);
          if (then === undefined || now.framesDecoded < then.framesDecoded) first.set(id, now);
          const frames = now.framesDecoded - (first.get(id)?.framesDecoded ?? 0);
          const packets = now.audioPackets - (first.get(id)?.audioPackets ?? 0);
          if (frames < FRAMES_THAT_PROVE || packets < PACKETS_THAT_PROVE) {
            missing.push(
              `${name}: ${now.connectionState}, ${frames} new frames, ${packets} new packets of sound`,
            );
          }
        }
        return missing.length === 0 ? { done: true } : { notYet: missing.join("; ") };
      },
      { within, every: 200 },
    );
  }

  /** Camera and microphone as they are: the same tracks, opened as often, and one tab. */
  async devices(): Promise<{ tracks: string; captures: number; tabs: number }> {
    const facts = await this.facts();
    const tracks = (facts?.tracks ?? []).map(
      ({ kind, id, enabled, readyState }) =>
        `${kind} ${id} ${enabled ? "on" : "off"} ${readyState}`,
    );
    return { tracks: tracks.sort().join("\n"), captures: facts?.captures ?? 0, tabs: this.tabs };
  }

  expectNoComplaints(): void {
    expect(this.complaints, `uncaught errors in the page of ${this.name}`).toEqual([]);
  }
}

/** Everybody in `people` sees and hears everybody else there, and nobody else. */
export async function seeEachOther(people: readonly Person[], within?: number): Promise<void> {
  await Promise.all(
    people.map((person) =>
      person.seesAndHears(
        people.filter((other) => other !== person),
        within,
      ),
    ),
  );
}

import { test as base } from "@playwright/test";
import { DashedClient } from "./dashed.ts";
import { Rest, type Joined, type RoomMade } from "./rest.ts";
import { Scene } from "./scene.ts";
import { AlcoveServer } from "./server.ts";
import { WireClient, type Transport } from "./socket.ts";

/** A room with its keys, made through REST. */
export interface MadeRoom {
  readonly code: string;
  readonly made: RoomMade;
}

/** People at the wire, who leave when the test ends. */
export class Crowd {
  readonly #clients: (WireClient | DashedClient)[] = [];
  readonly #rest: Rest;
  readonly #server: AlcoveServer;

  constructor(server: AlcoveServer) {
    this.#server = server;
    this.#rest = new Rest(server.url);
  }

  /** Codes differ from test to test, so that a failed test leaves nothing in the way of the next. */
  async room(more: Readonly<Record<string, unknown>> = {}): Promise<MadeRoom> {
    const code = `T-${Math.random().toString(36).slice(2, 10).toUpperCase()}`;
    const made = await this.#rest.makeRoom({ code, ...more });
    return { code, made };
  }

  async join(
    code: string,
    name: string,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<Joined> {
    return this.#rest.join(code, name, more);
  }

  async enter(
    code: string,
    name: string,
    more: Readonly<Record<string, unknown>> = {},
    transports: readonly Transport[] = ["websocket"],
  ): Promise<WireClient> {
    return this.connect(await this.join(code, name, more), transports);
  }

  async connect(
    joined: Joined,
    transports: readonly Transport[] = ["websocket"],
  ): Promise<WireClient> {
    const client = new WireClient(this.#server.url, joined, transports);
    this.#clients.push(client);
    await client.state();
    return client;
  }

  /** Connects to a room that lets people in one by one: there is no state until then. */
  async waits(code: string, name: string): Promise<WireClient> {
    const client = new WireClient(this.#server.url, await this.join(code, name));
    this.#clients.push(client);
    await client.hears("waiting.entered");
    return client;
  }

  /** Enters through namespace `/`, with the dashed names. */
  async enterDashed(
    code: string,
    name: string,
    more: Readonly<Record<string, unknown>> = {},
    transports: readonly Transport[] = ["websocket"],
  ): Promise<DashedClient> {
    return this.connectDashed(await this.join(code, name, more), transports);
  }

  async connectDashed(
    joined: Joined,
    transports: readonly Transport[] = ["websocket"],
  ): Promise<DashedClient> {
    const client = new DashedClient(this.#server.url, joined, transports);
    this.#clients.push(client);
    await client.connected();
    return client;
  }

  async enterHost(room: MadeRoom, name = "Ms. Rivera"): Promise<WireClient> {
    return this.enter(room.code, name, { hostKey: room.made.hostKey });
  }

  /** Several participants at once, in the order of their names. */
  enterAll(code: string, names: readonly string[]): Promise<WireClient[]> {
    return Promise.all(names.map((name) => this.enter(code, name)));
  }

  leave(): void {
    for (const client of this.#clients) client.close();
  }
}

interface WorkerFixtures {
  /** One server for all tests that do not crash it. */
  readonly server: AlcoveServer;
}

interface TestFixtures {
  readonly rest: Rest;
  readonly crowd: Crowd;
  /** People in browsers; uncaught errors in a page fail the test. */
  readonly scene: Scene;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await new AlcoveServer().start();
      await use(server);
      await server.dispose();
    },
    { scope: "worker" },
  ],
  rest: async ({ server }, use) => {
    await use(new Rest(server.url));
  },
  crowd: async ({ server }, use) => {
    const crowd = new Crowd(server);
    await use(crowd);
    crowd.leave();
  },
  scene: async ({ browser, server }, use) => {
    const scene = new Scene(browser, server);
    await use(scene);
    for (const person of scene.people) person.expectNoComplaints();
    await scene.end();
  },
});

export { expect } from "@playwright/test";

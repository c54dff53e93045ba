import type { WebSocketRoute } from "@playwright/test";
import { expect, test as base } from "../../harness/fixtures.ts";
import { isSaid, keepWhatIsSaid } from "../../harness/said.ts";
import { Scene } from "../../harness/scene.ts";
import { AlcoveServer } from "../../harness/server.ts";
import { seatOf } from "../../harness/seat.ts";
import { MeetingPage } from "../../pages/meeting.ts";
import { WaitingList, WaitingRoomPage } from "../../pages/waiting.ts";

const WIDE = { viewport: { width: 1280, height: 800 } } as const;

interface Fixtures {
  /** A server that a test may kill, and people around it. */
  readonly mortal: AlcoveServer;
  readonly stage: Scene;
  /** A server that gives up a place soon: as soon as a browser that is there can be back. */
  readonly forgetful: { readonly server: AlcoveServer; readonly scene: Scene };
}

const test = base.extend<Fixtures>({
  mortal: async ({}, use) => {
    const server = await new AlcoveServer().start();
    await use(server);
    await server.dispose();
  },
  stage: async ({ browser, mortal }, use) => {
    const stage = new Scene(browser, mortal);
    await use(stage);
    await stage.end();
  },
  forgetful: async ({ browser }, use) => {
    const server = await new AlcoveServer({ ALCOVE_SESSION_GRACE: "6s" }).start();
    const scene = new Scene(browser, server);
    await use({ server, scene });
    await scene.end();
    await server.dispose();
  },
});

test("a connection that drops while one waits comes back by itself, and one waits on", async ({
  scene,
}) => {
  const room = await scene.room({ waitingRoom: true });
  const host = await scene.person("Ms. Rivera", WIDE);
  const ana = await scene.person("Ana");
  await ana.page.addInitScript(keepWhatIsSaid);
  const sockets: WebSocketRoute[] = [];
  await ana.page.routeWebSocket(/socket\.io/, (socket) => {
    socket.connectToServer();
    sockets.push(socket);
  });
  const meeting = await scene.enter(host, room.made.shareableLink);
  const waiting = await WaitingRoomPage.ask(ana, room.made.studentLink);
  await meeting.open("People");
  const list = new WaitingList(host.page);
  await expect.poll(() => list.names()).toEqual(["Ana"]);
  await expect.poll(() => sockets.length, "she is on a websocket").toBeGreaterThan(0);

  await ana.page.route(/socket\.io/, (asked) => asked.abort());
  for (const socket of sockets) await socket.close();
  await isSaid(ana.page, /^The connection is lost/);
  await ana.page.unroute(/socket\.io/);
  await isSaid(ana.page, /^The connection is back/);
  await expect(waiting.heading).toBeVisible();
  await expect.poll(() => list.names()).toEqual(["Ana"]);
  await list.admit("Ana").click();
  await new MeetingPage(ana.page).isOpen();
});

test("the server dies while one waits: the page says so, and waits on by itself", async ({
  mortal,
  stage,
}) => {
  const room = await stage.room({ waitingRoom: true });
  const host = await stage.person("Ms. Rivera", WIDE);
  const ana = await stage.person("Ana");
  await ana.page.addInitScript(keepWhatIsSaid);
  const meeting = await stage.enter(host, room.made.shareableLink);
  const waiting = await WaitingRoomPage.ask(ana, room.made.studentLink);
  await mortal.kill9();
  await isSaid(ana.page, /^The connection is lost/);
  await mortal.start();
  await isSaid(ana.page, /^The connection is back/);
  await expect(waiting.heading).toBeVisible();
  await meeting.open("People");
  const list = new WaitingList(host.page);
  await expect.poll(() => list.names()).toEqual(["Ana"]);
  await list.admit("Ana").click();
  await new MeetingPage(ana.page).isOpen();
});

test("away for longer than a place is kept, one asks again by oneself and waits on", async ({
  forgetful: { server, scene },
}) => {
  const room = await scene.room({ waitingRoom: true });
  const host = await scene.person("Ms. Rivera", WIDE);
  const ana = await scene.person("Ana");
  const meeting = await scene.enter(host, room.made.shareableLink);
  await meeting.open("People");
  const list = new WaitingList(host.page);
  await WaitingRoomPage.ask(ana, room.made.studentLink);
  await expect.poll(() => list.names()).toEqual(["Ana"]);
  const before = await seatOf(ana.page, room.code);

  await ana.page.route(/socket\.io/, (asked) => asked.abort());
  await server.kill9();
  await server.start();
  await expect(list.section).toHaveCount(0); // her place is given up
  await expect(new WaitingRoomPage(ana.page).heading).toBeVisible();
  await ana.page.unroute(/socket\.io/);
  await expect.poll(() => list.names()).toEqual(["Ana"]);
  await expect(new WaitingRoomPage(ana.page).heading).toBeVisible();
  expect((await seatOf(ana.page, room.code)).participantId).not.toBe(before.participantId);
  await list.admit("Ana").click();
  await new MeetingPage(ana.page).isOpen();
});

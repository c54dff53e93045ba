// Drives the stock client of Socket.IO through what the server of this module has to do for it.
// Usage: node stock-client.js <url> <polling|websocket|upgrade>
// Prints "ok <scenario>" for each scenario that held; anything else goes to stderr, with exit code 1.

import assert from "node:assert/strict";
import { io } from "socket.io-client";

const [url, mode] = process.argv.slice(2);
const transports = mode === "upgrade" ? ["polling", "websocket"] : [mode];

const client = (namespace = "/", options = {}) =>
  io(url + namespace, { transports, forceNew: true, reconnectionDelay: 10, reconnectionDelayMax: 20, ...options });

const once = (emitter, event) =>
  new Promise((resolve) => emitter.once(event, (...args) => resolve(args)));

const connected = async (...args) => {
  const socket = client(...args);
  if (!socket.connected) await once(socket, "connect");
  return socket;
};

const upgraded = async (socket) => {
  const { engine } = socket.io;
  if (mode === "upgrade" && engine.transport.name !== "websocket") await once(engine, "upgrade");
};

const scenarios = {
  async "connects, over the transport that was asked for"() {
    const socket = await connected();
    await upgraded(socket);
    assert.match(socket.id, /^[\w-]{20}$/);
    assert.equal(socket.io.engine.transport.name, mode === "polling" ? "polling" : "websocket");
    socket.close();
  },

  async "is greeted after it is connected, in order"() {
    const socket = client();
    const seen = [];
    socket.on("connect", () => seen.push("connect"));
    socket.on("greeting", (n) => seen.push(n));
    await once(socket, "greeted");
    assert.deepEqual(seen, ["connect", 1, 2, 3]);
    socket.close();
  },

  async "gets its arguments acknowledged as they were"() {
    const socket = await connected();
    const args = [1, "zwei", { drei: [3, null, true, 1.5] }, "ñ 💡 \u2028", []];
    assert.deepEqual(await socket.emitWithAck("echo", ...args), args);
    socket.close();
  },

  async "sends and gets binary, at any depth"() {
    const socket = await connected();
    const args = [Buffer.from([1, 2, 3]), { deep: [{ bytes: Buffer.from("héllo") }] }, "text"];
    assert.deepEqual(await socket.emitWithAck("echo", ...args), args);
    const largeAnswer = await socket.emitWithAck("echo", Buffer.alloc(300_000, 7));
    assert.equal(largeAnswer[0].length, 300_000);
    socket.close();
  },

  async "answers the server's question"() {
    const socket = await connected();
    socket.on("question", (text, bytes, answer) => answer(text.toUpperCase(), bytes));
    assert.deepEqual(await socket.emitWithAck("ask me", "why", Buffer.from([9])), ["WHY", Buffer.from([9])]);
    socket.close();
  },

  async "keeps its events in order while it upgrades"() {
    const socket = client();
    const numbers = [];
    socket.on("number", (n) => numbers.push(n));
    await once(socket, "connect");
    const echoed = [];
    for (let i = 0; i < 200; i++) {
      socket.emit("number please", i, (n) => echoed.push(n));
      if (i % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await socket.emitWithAck("echo");
    const expected = Array.from({ length: 200 }, (_, i) => i);
    assert.deepEqual(echoed, expected);
    assert.deepEqual(numbers, expected);
    socket.close();
  },

  async "is refused, with the reason and the data"() {
    const socket = client("/guarded", { auth: { token: "wrong" } });
    const [error] = await once(socket, "connect_error");
    assert.equal(error.message, "No entry");
    assert.deepEqual(error.data, { code: "FORBIDDEN" });
    socket.close();
  },

  async "is let in with what it said"() {
    const socket = await connected("/guarded", { auth: { token: "right" }, query: { x: "y" } });
    assert.deepEqual(await socket.emitWithAck("who am i"), { token: "right", x: "y" });
    socket.close();
  },

  async "cannot join a namespace that does not exist"() {
    const socket = client("/nowhere");
    const [error] = await once(socket, "connect_error");
    assert.equal(error.message, "Invalid namespace");
    socket.close();
  },

  async "has several namespaces on one connection"() {
    const socket = client();
    const other = socket.io.socket("/guarded", { auth: { token: "right" } });
    await Promise.all([once(socket, "connect"), once(other, "connect")]);
    assert.notEqual(socket.id, other.id);
    other.disconnect();
    assert.deepEqual(await socket.emitWithAck("echo", "still here"), ["still here"]);
    socket.close();
  },

  async "hears what is said in its rooms only"() {
    const [a, b, c] = await Promise.all([connected(), connected(), connected()]);
    const heard = [];
    for (const [name, socket] of Object.entries({ a, b, c })) {
      socket.on("said", (text) => heard.push(`${name} ${text}`));
    }
    await Promise.all([a, b].map((socket) => socket.emitWithAck("join", "kitchen")));
    await a.emitWithAck("say", "kitchen", "tea?");
    await a.emitWithAck("say to the others", "kitchen", "cake?");
    await b.emitWithAck("leave", "kitchen");
    await a.emitWithAck("say", "kitchen", "alone");
    await Promise.all([a, b, c].map((socket) => socket.emitWithAck("echo")));
    assert.deepEqual(heard.sort(), ["a alone", "a tea?", "b cake?", "b tea?"]);
    for (const socket of [a, b, c]) socket.close();
  },

  async "is put out of a namespace, and may come back"() {
    const socket = await connected();
    socket.emit("put me out");
    assert.deepEqual((await once(socket, "disconnect"))[0], "io server disconnect");
    socket.connect();
    await once(socket, "connect");
    socket.close();
  },

  async "is put out altogether"() {
    const socket = await connected();
    const engine = socket.io.engine;
    const engineClosed = once(engine, "close");
    socket.emit("put me out altogether");
    assert.deepEqual((await once(socket, "disconnect"))[0], "io server disconnect");
    await engineClosed;
    socket.close();
  },

  async "outlives many heartbeats"() {
    const socket = await connected("/", {});
    await upgraded(socket);
    let pings = 0;
    socket.io.on("ping", () => pings++);
    while (pings < 5) await once(socket.io, "ping");
    assert.ok(socket.connected);
    socket.close();
  },

  async "comes back after its line was cut, and has missed nothing"() {
    const socket = await connected("/journal");
    const seen = [];
    // What two threads of the server send has no order between them: 5 is written after 4 is here.
    const caughtUp = new Promise((resolve) => {
      socket.on("entry", (n) => {
        seen.push(n);
        if (n === 4) resolve();
      });
    });
    assert.equal(socket.recovered, false);
    const before = socket.id;
    await socket.emitWithAck("write", 1, 2);
    const reconnected = once(socket, "connect");
    socket.io.engine.close();
    await writeFromElsewhere(3, 4);
    await reconnected;
    assert.equal(socket.recovered, true);
    assert.equal(socket.id, before);
    await caughtUp;
    await socket.emitWithAck("write", 5);
    assert.deepEqual(seen, [1, 2, 3, 4, 5]);
    socket.close();
  },
};

const writeFromElsewhere = async (...entries) => {
  const writer = await connected("/journal");
  await writer.emitWithAck("write", ...entries);
  writer.close();
};

for (const [name, scenario] of Object.entries(scenarios)) {
  const deadline = setTimeout(() => {
    console.error(`not done: ${name}`);
    process.exit(1);
  }, 60_000);
  await scenario();
  clearTimeout(deadline);
  console.log(`ok ${name}`);
}
process.exit(0);

// The peer: rooms, breakouts and chat over Socket.IO on Node.js, as small as the job allows.
// node src/main.js --port 0 --store memory|file|postgres [--data DIR] [--database URL]

import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { Server } from "socket.io";
import { listenForEvents } from "./gateway.js";
import { answerRequests } from "./rest.js";
import { Sessions } from "./sessions.js";
import { openFileStore } from "./store/file.js";
import { openMemoryStore } from "./store/memory.js";
import { openPostgresStore } from "./store/postgres.js";

const { values: options } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    host: { type: "string", default: "127.0.0.1" },
    store: { type: "string", default: "memory" },
    data: { type: "string", default: "." },
    database: { type: "string", default: "" },
  },
});

function openStore() {
  switch (options.store) {
    case "memory":
      return openMemoryStore();
    case "file":
      return openFileStore(options.data);
    case "postgres":
      return openPostgresStore(options.database);
    default:
      throw new Error(`There is no store '${options.store}': memory, file or postgres.`);
  }
}

const store = await openStore();
const sessions = new Sessions();
const http = createServer(answerRequests(sessions, store));
const io = new Server(http, {
  serveClient: false,
  // Alcove promises that a dropped connection misses nothing for 30 seconds; so does the peer.
  connectionStateRecovery: { maxDisconnectionDuration: 30_000 },
  maxHttpBufferSize: 100_000,
});
listenForEvents(io.of("/events"), sessions, store);

http.listen(Number(options.port), options.host, 4096, () => {
  process.stdout.write(`listening on ${http.address().port}\n`);
});

// The bench asks for a collection before it reads the memory in use, of this server and of Alcove.
process.on("SIGUSR2", () => globalThis.gc?.());
process.on("SIGTERM", () => {
  io.close();
  void store.close().finally(() => process.exit(0));
});

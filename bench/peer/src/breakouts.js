import { Breakout } from "./sessions.js";
import { breakout, connection, participants } from "./views.js";

const NOT_FOUND = { error: "There is no such breakout.", code: "BREAKOUT_NOT_FOUND" };
const FORBIDDEN = { error: "Only hosts may do this.", code: "FORBIDDEN" };

const managed = (run) => async (person, payload) =>
  person.role === "HOST" ? run(person, payload) : FORBIDDEN;

/** The commands around breakouts: make, open, join, move, recall. */
export function breakoutCommands(namespace, store, rosters) {
  const moves = new Moves(namespace, rosters);

  async function create(person, { rooms, assignment = "manual", ...config }) {
    const { session } = person;
    Object.assign(session.config, config);
    const made = rooms.map((fields) => new Breakout(session, fields));
    if (assignment === "random") shareOut(session, made);
    await store.addBreakouts(session, made);
    for (const b of made) session.breakouts.set(b.id, b);
    const view = made.map((b) => breakout(b, true));
    namespace.to(session.managersChannel).emit("breakout.rooms.updated", { rooms: view });
    return { rooms: view, failed: [] };
  }

  async function start(person) {
    const { session } = person;
    const waiting = session.open.filter((b) => b.status === "WAITING");
    const startedAt = new Date().toISOString();
    await store.openBreakouts(session, waiting);
    for (const b of waiting) {
      Object.assign(b, { status: "ACTIVE", startedAt });
      const planned = [...b.assigned.values()].filter((each) => each.socket !== null);
      b.taken = planned.length;
      moves.together(planned, session.main, b, "OPENED", person);
    }
    return { rooms: waiting.map((b) => breakout(b, true)), opensAt: null };
  }

  async function join(person, { roomId }) {
    const b = person.session.breakouts.get(roomId);
    if (!b || b.status !== "ACTIVE") return NOT_FOUND;
    const from = person.space;
    if (from !== b) {
      if (!(await store.takeSeat(person, from, b))) {
        return { error: "This breakout is full: choose another.", code: "BREAKOUT_FULL" };
      }
      moves.alone(person, from, b, "JOINED", person);
    }
    const room = breakout(b, true);
    return { room, participants: room.participants, roomId, connection: connection(b) };
  }

  async function move(host, { participantId, to }) {
    const { session } = host;
    const person = session.people.get(participantId);
    const target = to === "main" ? session.main : session.breakouts.get(to);
    if (!person || !target) return NOT_FOUND;
    const from = person.space;
    if (!(await store.takeSeat(person, from, target))) {
      return { error: "This breakout is full: choose another.", code: "BREAKOUT_FULL" };
    }
    moves.alone(person, from, target, "MOVED", host);
    for (const b of [from, target]) {
      if (b.id === "main") continue;
      const changed = b === from ? b.assigned.delete(person.id) : b.assigned.set(person.id, person);
      if (changed) {
        namespace.to(session.managersChannel).emit("breakout.room.updated", breakout(b, true));
      }
    }
    return { participantId, from: from.id, to: target.id };
  }

  async function recall(host) {
    const { session } = host;
    const open = session.open;
    await store.closeBreakouts(session, open);
    const everywhere = [...open.map((b) => b.channel), session.managersChannel];
    const by = { id: host.id, name: host.name };
    namespace.to(everywhere).emit("breakout.recalled", { reason: null, by });
    let recalled = 0;
    for (const b of open) {
      const back = [...b.members.values()];
      recalled += back.length;
      b.status = "CLOSED";
      namespace
        .to([b.channel, session.managersChannel])
        .emit("breakout.room.closed", { roomId: b.id, reason: "RECALLED" });
      moves.together(back, b, session.main, "RECALLED", host);
      session.breakouts.delete(b.id);
    }
    namespace.to(session.managersChannel).emit("breakout.rooms.updated", { rooms: [] });
    return { recalled };
  }

  return {
    "breakout.rooms.list": async ({ session, role }) => ({
      rooms: session.open.map((b) => breakout(b, role === "HOST")),
      config: session.config,
    }),
    "breakout.rooms.create": managed(create),
    "breakout.room.start": managed(start),
    "breakout.room.join": join,
    "breakout.room.move": managed(move),
    "breakout.all.recall": managed(recall),
  };
}

/** Everyone in main, dealt out so that sizes differ by at most one. */
function shareOut(session, made) {
  const people = [...session.main.members.values()].filter((each) => each.role !== "HOST");
  for (let i = people.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [people[i], people[j]] = [people[j], people[i]];
  }
  people.forEach((each, i) => made[i % made.length].assigned.set(each.id, each));
}

/** Puts people where the store has already put them, and tells them. */
class Moves {
  constructor(namespace, rosters) {
    this.namespace = namespace;
    this.rosters = rosters;
  }

  alone(person, from, to, reason, by) {
    this.#place(person, from, to);
    person.socket?.emit("breakout.moved", this.#told(from, to, reason, by));
  }

  /** One broadcast for all who make the same way, so that Socket.IO encodes it once. */
  together(people, from, to, reason, by) {
    for (const person of people) this.#place(person, from, to);
    const channels = people.filter((each) => each.socket).map((each) => each.socket.id);
    if (channels.length === 0) return;
    this.namespace.to(channels).emit("breakout.moved", this.#told(from, to, reason, by));
  }

  #place(person, from, to) {
    person.space = to;
    if (!person.socket) return;
    person.socket.leave(from.channel);
    person.socket.join(to.channel);
    this.rosters.left(from, person);
    this.rosters.joined(to, person);
  }

  #told(from, to, reason, by) {
    return {
      from: from.id,
      to: to.id,
      reason,
      by: { id: by.id, name: by.name },
      room: to.id === "main" ? null : { ...breakout(to, true), participants: participants(to) },
      connection: connection(to),
      serverTime: new Date().toISOString(),
    };
  }
}

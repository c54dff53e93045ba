import { newId, newToken } from "./ids.js";

/** Where people are: the main space, or a breakout. Members are those who are connected. */
export class Space {
  constructor(session, id) {
    this.session = session;
    this.id = id;
    this.members = new Map();
    this.joined = new Map();
    this.left = new Set();
    this.rosterTimer = null;
    this.messages = [];
  }

  /** The name of its Socket.IO room; `main` alone would mix the sessions. */
  get channel() {
    return this.id === "main" ? `${this.session.id}/main` : this.id;
  }
}

export class Breakout extends Space {
  constructor(session, { name, topic = "", maxParticipants = 8, durationMinutes = null }) {
    super(session, newId("b"));
    const order = session.created++;
    Object.assign(this, { name, topic, maxParticipants, durationMinutes });
    this.status = "WAITING";
    this.letter = String.fromCharCode(65 + (order % 26));
    this.color = order % 8;
    this.startedAt = null;
    this.taken = 0;
    this.assigned = new Map();
  }
}

export class Session {
  constructor(room) {
    this.id = newId("s");
    this.room = room;
    this.created = 0;
    this.main = new Space(this, "main");
    this.breakouts = new Map();
    this.people = new Map();
    this.config = { allowParticipantsToChoose: false, allowReturnToMain: true };
    this.messageCount = 0;
  }

  get managersChannel() {
    return `${this.id}/managers`;
  }

  get open() {
    return [...this.breakouts.values()].filter((b) => b.status !== "CLOSED");
  }
}

/** All that is live in this process. */
export class Sessions {
  constructor() {
    this.byCode = new Map();
    this.byToken = new Map();
  }

  create(fields) {
    const room = { code: fields.code.toUpperCase(), displayName: fields.displayName };
    room.hostKey = newToken();
    const session = new Session(room);
    this.byCode.set(room.code, session);
    return session;
  }

  enter(session, name, hostKey) {
    const person = {
      id: newId("p"),
      name,
      role: hostKey === session.room.hostKey ? "HOST" : "PARTICIPANT",
      joinedAt: new Date().toISOString(),
      token: newToken(),
      session,
      space: session.main,
      socket: null,
    };
    session.people.set(person.id, person);
    this.byToken.set(person.token, person);
    return person;
  }
}

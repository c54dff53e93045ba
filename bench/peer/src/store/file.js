import { open } from "node:fs/promises";
import { join } from "node:path";
import { takeSeatInMemory } from "./memory.js";

/**
 * Decides in memory and appends to one file. What arrives while a flush is under way shares the next
 * one (group commit), and nothing is acknowledged before its flush: the least that a single process
 * can do and still promise that an acknowledged command survives a loss of power.
 */
export async function openFileStore(folder) {
  const file = await open(join(folder, "journal.ndjson"), "a");
  let waiting = [];
  let flushing = null;

  async function flush() {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await file.appendFile(batch.map((each) => each.line).join(""));
      await file.datasync();
      for (const each of batch) each.done();
    }
    flushing = null;
  }

  const append = (type, body) =>
    new Promise((done) => {
      waiting.push({ line: `${JSON.stringify({ type, at: Date.now(), ...body })}\n`, done });
      flushing ??= Promise.resolve().then(flush);
    });

  const ids = (breakouts) => breakouts.map((b) => b.id);
  return {
    addSession: (s) => append("session", { session: s.id, code: s.room.code }),
    addPerson: (p) =>
      append("joined", { session: p.session.id, person: p.id, name: p.name, token: p.token }),
    addBreakouts: (s, made) =>
      append("created", {
        session: s.id,
        breakouts: made.map((b) => ({
          id: b.id,
          name: b.name,
          seats: b.maxParticipants,
          assigned: [...b.assigned.keys()],
        })),
      }),
    openBreakouts: (s, opened) => append("opened", { session: s.id, breakouts: ids(opened) }),
    closeBreakouts: (s, closed) => append("recalled", { session: s.id, breakouts: ids(closed) }),
    addMessage: (s, message) => append("message", { session: s.id, message }),
    takeSeat: async (person, from, to) => {
      if (!takeSeatInMemory(from, to)) return false;
      await append("moved", {
        session: person.session.id,
        person: person.id,
        from: from.id,
        to: to.id,
      });
      return true;
    },
    close: async () => {
      await flushing;
      await file.close();
    },
  };
}

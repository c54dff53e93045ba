import { participant, participants } from "./views.js";

const PAUSE_MS = 50;
const WHOLE_UP_TO = 50;

/**
 * Tells who is where, at most 20 times a second for a space: the whole roster of a small space, the
 * changes of a large one, and only the count when more changed than anybody could read.
 */
export class Rosters {
  constructor(namespace) {
    this.namespace = namespace;
  }

  joined(space, person) {
    space.members.set(person.id, person);
    space.joined.set(person.id, person);
    space.left.delete(person.id);
    this.#later(space);
  }

  left(space, person) {
    space.members.delete(person.id);
    space.joined.delete(person.id);
    space.left.add(person.id);
    this.#later(space);
  }

  #later(space) {
    space.rosterTimer ??= setTimeout(() => this.#tell(space), PAUSE_MS);
  }

  #tell(space) {
    space.rosterTimer = null;
    const isMain = space.id === "main";
    const event = isMain ? "space.participants" : "breakout.participants.update";
    const update = isMain ? { space: "main" } : { roomId: space.id };
    if (space.members.size <= WHOLE_UP_TO) {
      update.participants = participants(space);
    } else if (space.joined.size + space.left.size <= WHOLE_UP_TO) {
      update.joined = [...space.joined.values()].map(participant);
      update.left = [...space.left];
    } else {
      update.stale = true;
    }
    update.participantCount = space.members.size;
    space.joined.clear();
    space.left.clear();
    this.namespace.to([space.channel, space.session.managersChannel]).emit(event, update);
  }
}

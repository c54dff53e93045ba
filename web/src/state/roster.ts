import type { ParticipantId, Space } from "../protocol/ids";
import type { MediaFlags, Participant } from "../protocol/objects";
import type { RosterUpdate } from "../protocol/serverEvents";
import type { Live, Roster } from "./sessionState";

export const EMPTY_ROSTER: Roster = { participants: [], count: 0, stale: false };

export function rosterOf(live: Live, space: Space): Roster {
  return live.rosters[space] ?? EMPTY_ROSTER;
}

/** Applies one roster update of any of its three forms. */
export function applyRoster(roster: Roster, update: RosterUpdate): Roster {
  if ("participants" in update) {
    const { participants, participantCount: count } = update;
    return { participants, count, stale: participants.length < count };
  }
  if ("joined" in update) {
    const gone = new Set<ParticipantId>(update.left);
    for (const one of update.joined) gone.add(one.id);
    const kept = roster.participants.filter((one) => !gone.has(one.id));
    return {
      participants: [...kept, ...update.joined],
      count: update.participantCount,
      stale: roster.stale,
    };
  }
  return { ...roster, count: update.participantCount, stale: true };
}

/** Puts the rosters that a change touches back into the state. */
export function withRoster(live: Live, space: Space, roster: Roster): Live {
  return { ...live, rosters: { ...live.rosters, [space]: roster } };
}

/**
 * A roster that the server sent. Nobody is in two spaces: who is in this one now is taken out of
 * the others, whose own updates are still on their way.
 */
export function receiveRoster(live: Live, space: Space, update: RosterUpdate): Live {
  const roster = applyRoster(rosterOf(live, space), update);
  const here = new Set(roster.participants.map((one) => one.id));
  const rosters: Partial<Record<Space, Roster>> = { ...live.rosters, [space]: roster };
  for (const [other, known] of Object.entries(live.rosters) as [Space, Roster][]) {
    if (other === space) continue;
    const participants = known.participants.filter((one) => !here.has(one.id));
    const left = known.participants.length - participants.length;
    if (left > 0) rosters[other] = { ...known, participants, count: known.count - left };
  }
  return { ...live, rosters };
}

/** One person changed (hand, role, connected). A person who is not listed is not added. */
export function updatePerson(live: Live, person: Participant): Live {
  const you = person.id === live.you.id ? { ...live.you, ...person } : live.you;
  const roster = live.rosters[person.space];
  if (!roster) return { ...live, you };
  const participants = roster.participants.map((one) => (one.id === person.id ? person : one));
  return withRoster({ ...live, you }, person.space, { ...roster, participants });
}

type Flags = { readonly id: ParticipantId } & Partial<MediaFlags>;

/** What people's clients say of their media. */
export function updateMedia(live: Live, space: Space, flags: readonly Flags[], at: number): Live {
  const roster = live.rosters[space];
  if (!roster) return live;
  const byId = new Map(flags.map((one) => [one.id, one]));
  const participants = roster.participants.map((one) => {
    const changed = byId.get(one.id);
    return changed ? { ...one, ...changed } : one;
  });
  const spoke = { ...live.spoke };
  for (const one of flags) if (one.speaking) spoke[one.id] = at;
  const spoken = new Set(roster.participants.filter((one) => one.speaking).map((one) => one.id));
  const heard = flags.some((one) => one.speaking === true || spoken.has(one.id));
  const spokeIn = heard ? { ...live.spokeIn, [space]: at } : live.spokeIn;
  return { ...withRoster(live, space, { ...roster, participants }), spoke, spokeIn };
}

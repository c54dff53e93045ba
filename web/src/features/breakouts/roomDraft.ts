import type { ParticipantId } from "../../protocol/ids";
import type { Room } from "../../protocol/objects";
import { SEATS } from "./setupDraft";

/** What a host writes about a breakout; an empty field takes away what was there. */
export interface RoomDraft {
  readonly topic: string;
  readonly task: string;
  readonly places: number | "";
  readonly minutes: number | "";
  readonly facilitator: ParticipantId | null;
}

export function draftOf(room: Room): RoomDraft {
  return {
    topic: room.topic ?? "",
    task: room.task ?? "",
    places: room.maxParticipants >= SEATS ? "" : room.maxParticipants,
    minutes: room.durationMinutes ?? "",
    facilitator: room.facilitatorId,
  };
}

interface RoomChange {
  topic?: string;
  task?: string;
  maxParticipants?: number;
  durationMinutes?: number | null;
  facilitatorId?: ParticipantId | null;
}

/** Only what differs from the room, as the server takes it. */
export function changeOf(room: Room, draft: RoomDraft): RoomChange {
  const before = draftOf(room);
  const change: RoomChange = {};
  if (draft.topic.trim() !== before.topic) change.topic = draft.topic.trim();
  if (draft.task.trim() !== before.task) change.task = draft.task.trim();
  if (draft.places !== before.places) {
    change.maxParticipants = draft.places === "" ? SEATS : draft.places;
  }
  if (draft.minutes !== before.minutes) {
    change.durationMinutes = draft.minutes === "" ? null : draft.minutes;
  }
  if (draft.facilitator !== before.facilitator) change.facilitatorId = draft.facilitator;
  return change;
}

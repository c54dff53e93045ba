import { MAIN } from "../protocol/ids";
import { hasChoice } from "./plan";
import { roomOf } from "./rooms";
import type { Live } from "./sessionState";
import type { Room } from "../protocol/objects";

/** Why something is for those who manage only. */
export type Barred = "speech" | "classroom";

/** What this person's room keeps to those who manage, and why. */
export interface Bars {
  readonly microphone: Barred | null;
  readonly camera: Barred | null;
  readonly share: Barred | null;
}

type Place = Pick<Live, "roomType" | "space" | "permissions">;

function manages(live: Pick<Live, "permissions">): boolean {
  return live.permissions.includes("breakout:manage");
}

/** In a speech room only those who manage are heard and seen in main. */
export function listensToSpeech(live: Place): boolean {
  return live.roomType === "speech" && live.space === MAIN && !manages(live);
}

/** In a speech room one listens; in a classroom one speaks, and hosts share their screens. */
export function barsOf(live: Place): Bars {
  const speech = listensToSpeech(live) ? "speech" : null;
  const share = live.roomType === "classroom" && !manages(live) ? "classroom" : null;
  return { microphone: speech, camera: speech, share: speech ?? share };
}

/** Whether this person may come back to main alone: no host, and nobody is kept. */
export function mayReturn(live: Live): boolean {
  if (live.space === MAIN) return false;
  return manages(live) || live.unattended || (roomOf(live, live.space)?.allowReturnToMain ?? false);
}

/** The own breakout, where this person leads it without managing the others. */
export function facilitatedRoom(live: Live): Room | null {
  const room = roomOf(live, live.space);
  return room?.facilitatorId === live.you.id && !manages(live) ? room : null;
}

/** Whether the panel of breakouts has anything for this person. */
export function hasBreakoutsPanel(live: Live): boolean {
  const possible = live.settings.breakoutsEnabled || live.rooms.length > 0;
  return (manages(live) && possible) || hasChoice(live) || facilitatedRoom(live) !== null;
}

import { assertNever } from "../protocol/assertNever";
import type { CockpitServerEvents } from "../protocol/cockpitEvents";
import { COCKPIT_EVENTS } from "../protocol/cockpitEvents";
import type { BreakoutId } from "../protocol/ids";
import type { ServerMessage } from "../protocol/serverEvents";
import { chatOf } from "./chat";
import { notify } from "./notices";
import { roomOf } from "./rooms";
import type { Live, SessionState } from "./sessionState";

/** What is said while breakouts run, apart from the breakouts themselves. */
export type CockpitMessage = Extract<ServerMessage, { event: keyof CockpitServerEvents }>;

export function isCockpit(message: ServerMessage): message is CockpitMessage {
  return Object.hasOwn(COCKPIT_EVENTS, message.event);
}

export function reduceCockpit(
  state: SessionState,
  message: CockpitMessage,
  at: number,
): SessionState {
  const { live } = state;
  if (live === null) return state;
  const change = (news: Partial<Live>): SessionState => ({ ...state, live: { ...live, ...news } });
  switch (message.event) {
    case "breakout.arrivals":
      return change({ arrivals: message.payload });
    case "breakout.merged": {
      const { into } = message.payload;
      // What the others wrote is to be read there now: those who stayed ask for it anew.
      const chats = { ...live.chats, [into]: { ...chatOf(live, into), loaded: false } };
      return together(change({ chats }), { ...live, chats }, into, "merged", at);
    }
    case "breakout.split":
      return together(state, live, message.payload.from, "split", at);
    case "breakout.voice.started": {
      const { voiceId, from, mimeType } = message.payload;
      return change({ voice: { voiceId, from: from.name, mimeType } });
    }
    case "breakout.voice.chunk":
      return state; // for the ears, which listen for themselves
    case "breakout.voice.ended":
      return live.voice?.voiceId === message.payload.voiceId ? change({ voice: null }) : state;
    case "participant.muted": {
      const { by } = message.payload;
      const next = change({ muted: { by }, you: { ...live.you, audio: false } });
      return notify(next, { kind: "muted", by: by?.name ?? null }, at);
    }
    default:
      return assertNever(message);
  }
}

/**
 * Rooms were merged or split. Those whom it moved are told by their move; here those who stayed
 * where they are, and those who manage.
 */
function together(
  state: SessionState,
  live: Live,
  id: BreakoutId,
  kind: "merged" | "split",
  at: number,
): SessionState {
  const room = roomOf(live, id);
  if (!room) return state;
  const told = state.notices.some((one) => one.kind === kind && one.own && one.at >= at - 2_000);
  const own = live.space === id;
  return told ? state : notify(state, { kind, name: room.name, own }, at);
}

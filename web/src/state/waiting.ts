import { assertNever } from "../protocol/assertNever";
import type { ParticipantId } from "../protocol/ids";
import type { ServerMessage } from "../protocol/serverEvents";
import type { WaitingPerson, WaitingServerEvents } from "../protocol/waiting";
import { WAITING_EVENTS } from "../protocol/waiting";
import { learn } from "./clock";
import type { Live, SessionState } from "./sessionState";

/** What is said of the waiting room: to who waits, and to who lets in. */
export type WaitingMessage = Extract<ServerMessage, { event: keyof WaitingServerEvents }>;

export function isOfWaiting(message: ServerMessage): message is WaitingMessage {
  return Object.hasOwn(WAITING_EVENTS, message.event);
}

export function reduceWaiting(
  state: SessionState,
  message: WaitingMessage,
  at: number,
): SessionState {
  const { live } = state;
  switch (message.event) {
    case "waiting.entered": {
      const { since, serverTime } = message.payload;
      const clock = learn(state.clock, serverTime, at);
      return { ...state, clock, link: { is: "connected" }, door: { is: "waiting", since } };
    }
    case "waiting.admitted": {
      const since = state.door?.since ?? null;
      return { ...state, door: { is: "admitted", since } };
    }
    case "waiting.rejected":
      return { ...state, over: { is: "rejected", reason: message.payload.reason } };
    case "waiting.arrived":
      return live === null
        ? state
        : { ...state, live: arrived(live, message.payload.participants) };
    case "waiting.left":
      return live === null ? state : { ...state, live: left(live, message.payload.participantIds) };
    default:
      return assertNever(message);
  }
}

/** Who came first stays first; one who is known already is only otherwise than before. */
function arrived(live: Live, people: readonly WaitingPerson[]): Live {
  const news = new Map(people.map((one) => [one.id, one]));
  const known = live.waiting.map((one) => news.get(one.id) ?? one);
  const ids = new Set(known.map((one) => one.id));
  return { ...live, waiting: [...known, ...people.filter((one) => !ids.has(one.id))] };
}

function left(live: Live, people: readonly ParticipantId[]): Live {
  return { ...live, waiting: live.waiting.filter((one) => !people.includes(one.id)) };
}

/** Those of whom a host has not been told yet. */
export function unheardOf(
  waiting: readonly WaitingPerson[],
  heard: ReadonlySet<ParticipantId>,
): readonly WaitingPerson[] {
  return waiting.filter((one) => !heard.has(one.id));
}

/**
 * Where a page with a seat is: still outside, in the meeting, at its end, or still outside with a
 * seat that was given up while nobody was there for it.
 */
export type Place = "outside" | "inside" | "over" | "lapsed";

/** A seat is not good any more, as after a night: one has to ask for another. */
export function hasLapsed({ over }: Pick<SessionState, "over">): boolean {
  if (over?.is !== "refused") return false;
  return over.code === "UNAUTHORIZED" || over.code === "SESSION_ENDED";
}

export function placeOf(state: Pick<SessionState, "over" | "live">): Place {
  const outside = state.live === null;
  if (outside && hasLapsed(state)) return "lapsed";
  if (state.over !== null) return "over";
  return outside ? "outside" : "inside";
}

import type { BreakoutId } from "../protocol/ids";
import type { Room } from "../protocol/objects";
import type { Notice, SessionState } from "./sessionState";

type News = Notice extends infer One
  ? One extends Notice
    ? Omit<One, "id" | "at">
    : never
  : never;

/** Whoever leads a breakout from now on, or no longer, is told so; a host leads them all. */
export function tellOfLead(state: SessionState, before: Room, now: Room, at: number) {
  const { live } = state;
  if (!live || live.permissions.includes("breakout:manage")) return state;
  const was = before.facilitatorId === live.you.id;
  const is = now.facilitatorId === live.you.id;
  return was === is ? state : notify(state, { kind: "lead", name: now.name, yours: is }, at);
}

const SHOWN = 4;

/** Adds a notice. One of a kind about the same thing replaces the one before it. */
export function notify(state: SessionState, news: News, at: number): SessionState {
  const notice = { ...news, id: state.nextNotice, at };
  const kept = state.notices.filter((one) => !supersedes(notice, one));
  return {
    ...state,
    notices: [...kept, notice].slice(-SHOWN),
    nextNotice: state.nextNotice + 1,
  };
}

function supersedes(fresh: Notice, old: Notice): boolean {
  if (fresh.kind === "returned" || fresh.kind === "moved") {
    return old.kind === "warning" || old.kind === "returned" || old.kind === "moved";
  }
  if (fresh.kind === "lead") return old.kind === "lead";
  if (fresh.kind === "unattended" || fresh.kind === "pins") return old.kind === fresh.kind;
  if (fresh.kind === "help") return old.kind === "help" && old.roomId === fresh.roomId;
  if (fresh.kind === "problem") return old.kind === "problem" && old.text === fresh.text;
  return fresh.kind === "warning" && old.kind === "warning";
}

/** Whoever only a host could let out may come back while none is there, and is told why. */
export function tellUnattended(state: SessionState, unattended: boolean, at: number): SessionState {
  const { live } = state;
  if (!live || live.unattended === unattended) return state;
  const now = { ...state, live: { ...live, unattended } };
  const room = live.rooms.find(({ id }) => id === live.space);
  const kept = room?.allowReturnToMain === false && !live.permissions.includes("breakout:manage");
  return kept ? notify(now, { kind: "unattended", free: unattended }, at) : now;
}

/** Somebody tries PINs at the door; none: a host forgave them. */
export function tellPins(state: SessionState, wrong: number, at: number): SessionState {
  if (wrong > 0) return notify(state, { kind: "pins", wrong }, at);
  return { ...state, notices: state.notices.filter(({ kind }) => kind !== "pins") };
}

/** A call that was answered is no news any more. */
export function forgetHelp(state: SessionState, roomId: BreakoutId): SessionState {
  const notices = state.notices.filter((one) => one.kind !== "help" || one.roomId !== roomId);
  return { ...state, notices };
}

export function dismiss(state: SessionState, id: number): SessionState {
  return { ...state, notices: state.notices.filter((one) => one.id !== id) };
}

import type { BreakoutId, Instant, ParticipantId, Space } from "../protocol/ids";
import type {
  BreakoutConfig,
  BreakoutsStatus,
  ChatMessage,
  MediaConnection,
  Participant,
  Permission,
  Room,
  SessionSettings,
} from "../protocol/objects";
import type { Recording, RecordingEnd } from "../protocol/recordings";
import type { PlanRemarks, Rounds } from "../protocol/plans";
import type { CloseReason, MoveReason, ServerMessage } from "../protocol/serverEvents";
import type { Named } from "../protocol/objects";
import type { Arrivals, RoomType, Sender } from "../protocol/cockpitObjects";
import type { BarredPerson } from "../protocol/barred";
import type { WaitingPerson } from "../protocol/waiting";
import type { Clock } from "./clock";

/** Who is in a space, as far as this client was told. */
export interface Roster {
  readonly participants: readonly Participant[];
  /** How many there are; more than `participants` when the space is large. */
  readonly count: number;
  /** The names are out of date; `session.participants` has them. */
  readonly stale: boolean;
  /** One has come, and only knows oneself to be there: the roster is on its way. */
  readonly provisional?: true;
}

export interface Chat {
  readonly messages: readonly ChatMessage[];
  /** Older messages exist on the server. */
  readonly more: boolean;
  /** The latest page was loaded; without it the messages are only those that came by. */
  readonly loaded: boolean;
}

/** A move that was just made, for the title card. */
export interface Move {
  readonly from: Space;
  readonly to: Space;
  readonly reason: MoveReason;
  readonly by: Named | null;
  /** This client's time, in milliseconds. */
  readonly at: number;
}

/** Something that a person is told once, at the top of the stage. */
export type Notice = { readonly id: number; readonly at: number } & (
  | { readonly kind: "broadcast"; readonly from: string; readonly text: string }
  | { readonly kind: "warning"; readonly roomId: BreakoutId; readonly minutes: number }
  | { readonly kind: "moved"; readonly by: string; readonly to: Space }
  | { readonly kind: "returned"; readonly reason: MoveReason }
  | { readonly kind: "help"; readonly roomId: BreakoutId; readonly name: string }
  | { readonly kind: "closed"; readonly name: string; readonly reason: CloseReason }
  | { readonly kind: "muted"; readonly by: string | null }
  | { readonly kind: "merged"; readonly name: string; readonly own: boolean }
  | { readonly kind: "lead"; readonly name: string; readonly yours: boolean }
  | { readonly kind: "split"; readonly name: string; readonly own: boolean }
  | { readonly kind: "calledOff" }
  | { readonly kind: "unattended"; readonly free: boolean }
  | { readonly kind: "pins"; readonly wrong: number }
  | {
      readonly kind: "recordingEnded";
      readonly space: Space;
      /** The breakout's name; null for main. */
      readonly name: string | null;
      readonly recorder: string;
      readonly reason: RecordingEnd;
      /** Something of it is there. */
      readonly began: boolean;
    }
  | {
      readonly kind: "recordingGoesOn";
      readonly space: Space;
      readonly name: string | null;
      readonly recorder: string;
    }
  | { readonly kind: "recorder" }
  | { readonly kind: "problem"; readonly text: string }
);

export type NoticeKind = Notice["kind"];

/** How the link to the server is. */
export type Link =
  | { readonly is: "connecting" }
  | { readonly is: "connected" }
  | { readonly is: "lost"; readonly since: number };

/** Why this page is no longer in the session. */
export type Over =
  | { readonly is: "ended"; readonly reason: string | null }
  | { readonly is: "removed"; readonly reason: string | null; readonly again: boolean }
  | { readonly is: "rejected"; readonly reason: string | null }
  | { readonly is: "replaced" }
  | { readonly is: "left" }
  | { readonly is: "refused"; readonly code: string; readonly error: string };

/** One's own way in through the waiting room; null for who never had to wait. */
export interface Door {
  /** Once let in it stays so: the stage knows by it that one has waited. */
  readonly is: "waiting" | "admitted";
  /** Since when one waits; null if one was let in before that was said. */
  readonly since: Instant | null;
}

/** A move of one's own of which the server wants to hear how it goes. */
export interface OwnArrival {
  readonly moveId: string;
  /** The server does not know yet that one is there. */
  readonly open: boolean;
  /** How often the server has said it once more: it misses this person. */
  readonly again?: number;
}

/** A host's voice that is heard in this space now. */
export interface HeardVoice {
  readonly voiceId: string;
  readonly from: string;
  readonly mimeType: string;
}

/** Somebody turned this person's microphone off. A new object each time. */
export interface Muted {
  readonly by: Sender | null;
}

/** What is known once the server has said it. */
export interface Live {
  readonly sessionId: string;
  readonly roomCode: string;
  readonly displayName: string;
  /** No host is there: all may come back from breakouts. */
  readonly unattended: boolean;
  readonly you: Participant;
  readonly permissions: readonly Permission[];
  readonly space: Space;
  readonly connection: MediaConnection | null;
  readonly rosters: Readonly<Partial<Record<Space, Roster>>>;
  readonly rooms: readonly Room[];
  readonly config: BreakoutConfig | null;
  readonly status: BreakoutsStatus;
  readonly opensAt: Instant | null;
  /** The breakout in which a seat is kept for this person; null for managers. */
  readonly seat: BreakoutId | null;
  /** With whom one will be in the breakout that is about to open. Ids only: nobody is shown them. */
  readonly standby: readonly ParticipantId[];
  readonly rounds: Rounds | null;
  /** What the server remarked on the plan when it was last changed; null if nothing. */
  readonly remarks: PlanRemarks | null;
  readonly chats: Readonly<Partial<Record<Space, Chat>>>;
  readonly unread: number;
  readonly settings: SessionSettings;
  readonly move: Move | null;
  /** When each participant last spoke, in this client's milliseconds. */
  readonly spoke: Readonly<Partial<Record<ParticipantId, number>>>;
  /** When somebody last spoke in a space, in this client's milliseconds. */
  readonly spokeIn: Readonly<Partial<Record<Space, number>>>;
  readonly seq: string | null;
  readonly roomType: RoomType;
  readonly arrivals: Arrivals | null;
  readonly arrival: OwnArrival | null;
  readonly voice: HeardVoice | null;
  readonly muted: Muted | null;
  /** Who asks to come in, first come first; for who manages, else nobody. */
  readonly waiting: readonly WaitingPerson[];
  /** Who is not let in again; for who manages, else nobody. */
  readonly barred: readonly BarredPerson[];
  /** What is recorded now: the own space; for those who manage, any. */
  readonly recordings: readonly Recording[];
  /** The recording that this browser was last asked to make. A new object each time. */
  readonly requested: Recording | null;
}

export interface SessionState {
  readonly link: Link;
  readonly door: Door | null;
  readonly over: Over | null;
  readonly live: Live | null;
  readonly clock: Clock;
  readonly notices: readonly Notice[];
  readonly nextNotice: number;
}

/** What this page itself adds to what the server says. */
export type LocalMessage =
  | { readonly event: "local.connected" }
  | { readonly event: "local.disconnected" }
  | { readonly event: "local.refused"; readonly code: string; readonly error: string }
  | { readonly event: "local.left" }
  | { readonly event: "local.problem"; readonly text: string }
  | { readonly event: "local.dismissed"; readonly id: number }
  | { readonly event: "local.chatRead" }
  | { readonly event: "local.planRemarks"; readonly remarks: PlanRemarks | null }
  | {
      readonly event: "local.history";
      readonly space: Space;
      readonly messages: readonly ChatMessage[];
      readonly more: boolean;
    }
  | {
      readonly event: "local.roster";
      readonly space: Space;
      readonly participants: readonly Participant[];
      readonly count: number;
    };

export type AnyMessage = ServerMessage | LocalMessage;

/** A message with the time at which it came (this client's milliseconds) and its position. */
export interface Received {
  readonly message: AnyMessage;
  readonly at: number;
  readonly position?: string | undefined;
}

export const INITIAL: SessionState = {
  link: { is: "connecting" },
  door: null,
  over: null,
  live: null,
  clock: { samples: [], offset: 0 },
  notices: [],
  nextNotice: 1,
};

import type { BreakoutId, Instant, ParticipantId, Space } from "./ids";
import type { BreakoutConfig, Named, Room } from "./objects";

/* What preparing breakouts adds to the wire: rules, lists, rounds, saved sets. */

/** How people are to be grouped, kept with the plan. */
export interface Rules {
  readonly keepTogether: readonly (readonly ParticipantId[])[];
  readonly keepApart: readonly (readonly ParticipantId[])[];
  /** A column of the room's list whose values are spread evenly. */
  readonly balanceBy: string | null;
  readonly avoidRepeats: boolean;
}

/** What people may do by themselves, and how rooms open: for all rooms. */
export interface PlanOptions {
  readonly allowParticipantsToChoose: boolean;
  readonly allowReturnToMain: boolean;
  readonly allowEarlyJoin: boolean;
  /** Who comes late goes to the smallest room. */
  readonly autoAssign: boolean;
  readonly startCountdownSeconds: number;
  /** When the rooms open, people are asked to go in, and not moved. */
  readonly askToJoin: boolean;
}

/** A row of a list that fits nobody who is here. */
export interface Unmatched {
  readonly line: number;
  readonly name: string;
  readonly group: string;
  readonly reason: string;
}

/** What an answer about a plan remarks: each left out where there is nothing of the kind. */
export interface PlanRemarks {
  /** Rules that could not be kept, a sentence each. */
  readonly warnings?: readonly string[];
  readonly unmatched?: readonly Unmatched[];
  /** Who is here and not in the list. */
  readonly unlisted?: readonly Named[];
}

export interface Failure {
  readonly participantId: ParticipantId;
  readonly error: string;
  readonly code: string;
}

export type RoundsPhase = "PLANNED" | "RUNNING" | "PAUSE" | "DONE";

/** Several rounds of breakouts, one after the other, each with other groups. */
export interface Rounds {
  readonly total: number;
  /** The round that runs or ran last, from 1; 0 before the first. */
  readonly current: number;
  readonly phase: RoundsPhase;
  readonly nextOpensAt: Instant | null;
  /** How many pairs meet more than once. */
  readonly repeatedPairs: number;
  /** By round, by group, the people; for who manages. */
  readonly groups?: readonly (readonly (readonly Named[])[])[];
}

export interface RoundsWanted {
  readonly rounds: number;
  readonly count?: number;
  readonly peoplePerRoom?: number;
  readonly durationMinutes: number;
  readonly pauseSeconds: number;
  readonly startCountdownSeconds: number;
  readonly rules?: Rules;
  /** Of the rooms; what is missing is numbered. */
  readonly names?: readonly string[];
}

/** A plan that is kept with the room under a name. */
export interface SavedSet {
  readonly name: string;
  readonly rooms: number;
  readonly people: number;
  readonly savedAt: Instant;
}

type Nothing = Record<string, never>;
type Assigned = PlanRemarks & {
  readonly rooms: readonly Room[];
  readonly failed: readonly Failure[];
};

/** The client events of preparing: `[payload, acknowledgement]`. */
export interface PlanEvents {
  "breakout.room.assign": [
    (
      | {
          assignments: readonly { readonly participantId: ParticipantId; readonly to: Space }[];
        }
      | { strategy: "random" | "previous" }
      | { strategy: "roster"; csv?: string }
    ),
    Assigned,
  ];
  "breakout.room.update": [
    {
      roomId: BreakoutId;
      name?: string;
      topic?: string;
      task?: string;
      maxParticipants?: number;
      /** Null for no time of its own. */
      durationMinutes?: number | null;
      /** Null for nobody. */
      facilitatorId?: ParticipantId | null;
    },
    { room: Room },
  ];
  "breakout.plan.rules": [Rules, { config: { readonly rules?: Rules | null } }];
  "breakout.plan.options": [Partial<PlanOptions>, { config: BreakoutConfig }];
  /** What making such rooms would come to; nothing is made. */
  "breakout.plan.preview": [
    {
      rooms: readonly { readonly name: string; readonly maxParticipants?: number }[];
      seed?: number;
      rules?: Rules;
    } & Partial<Omit<BreakoutConfig, "rules">>,
    Assigned,
  ];
  "breakout.participant.swap": [{ participantId: ParticipantId; with: ParticipantId }, Assigned];
  "breakout.participant.lock": [{ participantId: ParticipantId; locked: boolean }, Nothing];
  "breakout.rounds.plan": [RoundsWanted, { rounds: Rounds }];
  "breakout.rounds.start": [Nothing, { rounds: Rounds }];
  "breakout.rounds.stop": [Nothing, { rounds: Rounds }];
  "breakout.rounds.next": [Nothing, { rounds: Rounds }];
  "breakout.set.save": [{ name: string }, { set: SavedSet }];
  "breakout.set.list": [Nothing, { sets: readonly SavedSet[] }];
  "breakout.set.delete": [{ name: string }, Nothing];
}

/** Ids are strings on the wire; the brand keeps one kind from being passed for another. */
declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type ParticipantId = Id<"participant">;
export type BreakoutId = Id<"breakout">;
export type SessionId = Id<"session">;
export type MessageId = Id<"message">;
export type RecordingId = Id<"recording">;

/** Where a participant is: the main space, or one breakout. */
export type Space = "main" | BreakoutId;

export const MAIN = "main" satisfies Space;

/** A time as the server writes it: ISO 8601 in UTC. */
export type Instant = string;

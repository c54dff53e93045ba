import type { Over } from "./sessionState";
import { hasLapsed } from "./waiting";

/** A seat that one had on this page, for the way in again. */
export interface FormerSeat {
  /** As one was called there; null if that is not known. */
  readonly name: string | null;
  /** Brings the same one back; null for who left or was taken out, who comes in anew. */
  readonly resume: string | null;
  /** It was lost while nobody was there, which is to be said. */
  readonly lapsed: boolean;
}

export function formerOf(
  seat: { readonly token: string; readonly name?: string },
  over: Over,
): FormerSeat {
  return {
    name: seat.name ?? null,
    resume: over.is === "refused" ? seat.token : null,
    lapsed: hasLapsed({ over }),
  };
}

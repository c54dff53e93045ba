import type { Rect } from "../arrangement";
import { arrange } from "../arrangement";

/** Somebody who is recorded: what of them is seen and heard now. */
export interface Filmed {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  /** Behind the initials of one without a picture. */
  readonly colour: string;
  readonly speaking: boolean;
  readonly audio: MediaStreamTrack | null;
  readonly video: MediaStreamTrack | null;
  readonly screen: MediaStreamTrack | null;
}

export interface PlacedPerson {
  readonly person: Filmed;
  readonly at: Rect;
}

/** Where everything stands in one picture of the recording. */
export interface FilmLayout {
  readonly screen: { readonly track: MediaStreamTrack; readonly at: Rect } | null;
  readonly people: readonly PlacedPerson[];
  /** Those who are heard but have no place in the picture. */
  readonly more: number;
}

/**
 * 1280 × 720 is enough to read a shared screen, and costs half of what 1080 lines would: it is a
 * participant's own computer that draws and encodes it, beside the pictures of everybody.
 */
export const FILM = { width: 1280, height: 720 };
const MARGIN = 16;
export const MOST_FILMED = 16;
export const MOST_BESIDE_SCREEN = 5;

/** A grid of everybody, or a shared screen large with some beside it. */
export function filmLayout(people: readonly Filmed[]): FilmLayout {
  const sharer = people.find((one) => one.screen !== null);
  const screen = sharer?.screen ?? null;
  const shown = mostSeen(people, screen ? MOST_BESIDE_SCREEN : MOST_FILMED);
  const stage = { width: FILM.width - 2 * MARGIN, height: FILM.height - 2 * MARGIN };
  const { featured, tiles } = arrange(shown.length, stage, screen !== null);
  return {
    screen: screen && featured ? { track: screen, at: withMargin(featured) } : null,
    people: shown.flatMap((person, index) => {
      const at = tiles[index];
      return at ? [{ person, at: withMargin(at) }] : [];
    }),
    more: people.length - shown.length,
  };
}

function withMargin({ x, y, width, height }: Rect): Rect {
  return { x: x + MARGIN, y: y + MARGIN, width, height };
}

/** Where not everybody has a place: those who speak, then those with a picture, in their order. */
function mostSeen(people: readonly Filmed[], most: number): readonly Filmed[] {
  if (people.length <= most) return people;
  const worth = (one: Filmed) => (one.speaking ? 2 : 0) + (one.video ? 1 : 0);
  const chosen = new Set([...people].sort((a, b) => worth(b) - worth(a)).slice(0, most));
  return people.filter((one) => chosen.has(one));
}

/** How breakouts are cut: so many rooms, or so many people in each. */
export type Cut =
  | { readonly by: "rooms"; readonly rooms: number }
  | { readonly by: "people"; readonly people: number };

export const MOST_ROOMS = 200;

/** How many rooms a cut makes of `total` people; at least one, at most 200. */
export function roomsOf(cut: Cut, total: number): number {
  const wanted = cut.by === "rooms" ? cut.rooms : Math.ceil(total / Math.max(1, cut.people));
  return Math.min(MOST_ROOMS, Math.max(1, wanted));
}

/** Sizes that differ by at most one. */
export function sizesOf(rooms: number, total: number): readonly number[] {
  const base = Math.floor(total / rooms);
  const larger = total % rooms;
  return Array.from({ length: rooms }, (_, index) => base + (index < larger ? 1 : 0));
}

/** A small random number generator, so that the same seed shows the same groups. */
function mulberry(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher–Yates, from a seed. */
export function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const next = mulberry(seed);
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    const held = result[last] as Item;
    result[last] = result[other] as Item;
    result[other] = held;
  }
  return result;
}

/** People in groups, at random, in sizes that differ by at most one. */
export function grouped<Item>(
  people: readonly Item[],
  rooms: number,
  seed: number,
): readonly (readonly Item[])[] {
  const order = shuffled(people, seed);
  let from = 0;
  return sizesOf(rooms, people.length).map((size) => order.slice(from, (from += size)));
}

/** The letter that follows those of the rooms there are; letters of closed rooms are not reused. */
export function letterAfter(rooms: readonly { readonly letter: string }[]): string {
  const indexOf = (letter: string) =>
    Array.from(letter).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
  return letterOf(Math.max(-1, ...rooms.map((room) => indexOf(room.letter))) + 1);
}

/** The letter of the breakout at `index`: A to Z, then AA, AB … */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

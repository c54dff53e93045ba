import { describe, expect, it } from "vitest";
import type { Filmed } from "./filmLayout";
import { FILM, filmLayout, MOST_BESIDE_SCREEN, MOST_FILMED } from "./filmLayout";

const TRACK = {} as MediaStreamTrack;

function people(count: number, change: (index: number) => Partial<Filmed> = () => ({})) {
  return Array.from({ length: count }, (_, index): Filmed => ({
    id: `p-${index}`,
    name: `Person ${index}`,
    initials: "P",
    colour: "green",
    speaking: false,
    audio: null,
    video: null,
    screen: null,
    ...change(index),
  }));
}

const names = (layout: ReturnType<typeof filmLayout>) =>
  layout.people.map(({ person }) => person.id);

describe("the picture of a recording", () => {
  it.each([1, 2, 5, 16])("holds %i people side by side, inside of its edges", (count) => {
    const { people: placed, more } = filmLayout(people(count));
    expect(placed).toHaveLength(count);
    expect(more).toBe(0);
    for (const { at } of placed) {
      expect(at.x).toBeGreaterThan(0);
      expect(at.y).toBeGreaterThan(0);
      expect(at.x + at.width).toBeLessThan(FILM.width);
      expect(at.y + at.height).toBeLessThan(FILM.height);
    }
    const places = new Set(placed.map(({ at }) => `${at.x} ${at.y}`));
    expect(places.size).toBe(count);
  });

  it("has a shared screen large, and some people beside it", () => {
    const layout = filmLayout(people(9, (index) => (index === 7 ? { screen: TRACK } : {})));
    expect(layout.screen?.track).toBe(TRACK);
    expect(layout.screen?.at.width).toBeGreaterThan(FILM.width * 0.75);
    expect(layout.people).toHaveLength(MOST_BESIDE_SCREEN);
    expect(layout.more).toBe(9 - MOST_BESIDE_SCREEN);
  });

  it("shows who speaks and who has a picture before others, each in their usual order", () => {
    const many = people(20, (index) => ({
      speaking: index === 19,
      video: index >= 16 ? TRACK : null,
    }));
    const layout = filmLayout(many);
    expect(names(layout)).toEqual([
      ...many.slice(0, MOST_FILMED - 4).map((one) => one.id),
      ...["p-16", "p-17", "p-18", "p-19"],
    ]);
    expect(layout.more).toBe(4);
  });
});

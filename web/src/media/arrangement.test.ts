import { describe, expect, it } from "vitest";
import { arrange, grid, MOST_TILES, tilesPerPage } from "./arrangement";

const DESK = { width: 1424, height: 740 };
const PHONE = { width: 382, height: 640 };

describe("the grid", () => {
  it.each([1, 2, 3, 5, 12, 30, 49])(
    "keeps %i tiles inside the stage, none over another",
    (count) => {
      for (const stage of [DESK, PHONE]) {
        const tiles = grid(count, stage);
        expect(tiles).toHaveLength(count);
        tiles.forEach((one, index) => {
          expect(one.x).toBeGreaterThanOrEqual(-0.01);
          expect(one.x + one.width).toBeLessThanOrEqual(stage.width + 0.01);
          expect(one.y + one.height).toBeLessThanOrEqual(stage.height + 0.01);
          for (const other of tiles.slice(index + 1)) {
            const apart =
              other.x >= one.x + one.width ||
              one.x >= other.x + other.width ||
              other.y >= one.y + one.height;
            expect(apart).toBe(true);
          }
        });
      }
    },
  );

  it("puts two beside each other on a desk and one above the other on a phone", () => {
    const [first, second] = grid(2, DESK);
    expect(first?.y).toBe(second?.y);
    const [upper, lower] = grid(2, PHONE);
    expect(upper?.x).toBe(lower?.x);
  });

  it("shows up to 49 people a page, fewer where there is no room", () => {
    expect(tilesPerPage(DESK, false)).toBe(MOST_TILES);
    expect(tilesPerPage(PHONE, false)).toBeLessThan(30);
  });
});

describe("a shared screen", () => {
  it("is the largest thing on the stage", () => {
    for (const stage of [DESK, PHONE]) {
      const { featured, tiles } = arrange(4, stage, true);
      const area = (featured?.width ?? 0) * (featured?.height ?? 0);
      for (const tile of tiles) expect(area).toBeGreaterThan(4 * tile.width * tile.height);
    }
  });
});

/** A place on the stage, in CSS pixels from its start corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Arrangement {
  /** Where a shared screen goes; null without one. */
  readonly featured: Rect | null;
  readonly tiles: readonly Rect[];
}

export interface StageSize {
  readonly width: number;
  readonly height: number;
}

export const GAP = 8;
export const MOST_TILES = 49;
const WIDEST = 16 / 9;
/** On a wide stage faces are shown as cameras take them; on a phone they may stand upright. */
const NARROWEST = { wide: 4 / 3, tall: 3 / 4 };
const SMALLEST_TILE = 116;
const STRIP_TILE = { width: 208, height: 117 };

/** Tiles that fit on one page: up to 49, and none narrower than a thumb can hit. */
export function tilesPerPage(stage: StageSize, sharing: boolean): number {
  if (stage.width === 0) return 1;
  if (sharing) {
    const along = isWide(stage) ? stage.height : stage.width;
    const size = isWide(stage) ? STRIP_TILE.height : STRIP_TILE.width / 1.5;
    return Math.max(1, Math.floor((along + GAP) / (size + GAP)));
  }
  const columns = Math.max(1, Math.floor((stage.width + GAP) / (SMALLEST_TILE + GAP)));
  const rows = Math.max(1, Math.floor((stage.height + GAP) / (SMALLEST_TILE * 0.75 + GAP)));
  return Math.min(MOST_TILES, columns * rows);
}

function isWide(stage: StageSize): boolean {
  return stage.width > stage.height * 1.1;
}

/** Places `count` tiles, with a shared screen large beside them if there is one. */
export function arrange(count: number, stage: StageSize, sharing: boolean): Arrangement {
  if (!sharing) return { featured: null, tiles: grid(count, stage) };
  if (count === 0) return { featured: { x: 0, y: 0, ...stage }, tiles: [] };
  if (isWide(stage)) {
    const width = Math.min(STRIP_TILE.width, stage.width / 4);
    const featured = { x: 0, y: 0, width: stage.width - width - GAP, height: stage.height };
    const height = Math.min(width / WIDEST, (stage.height - GAP * (count - 1)) / count);
    const top = (stage.height - count * height - GAP * (count - 1)) / 2;
    const tiles = Array.from({ length: count }, (_, index) => ({
      x: featured.width + GAP,
      y: top + index * (height + GAP),
      width,
      height,
    }));
    return { featured, tiles };
  }
  const strip = Math.min(STRIP_TILE.height, stage.height / 4);
  const featured = { x: 0, y: 0, width: stage.width, height: stage.height - strip - GAP };
  const width = Math.min(strip * 1.25, (stage.width - GAP * (count - 1)) / count);
  const start = (stage.width - count * width - GAP * (count - 1)) / 2;
  const tiles = Array.from({ length: count }, (_, index) => ({
    x: start + index * (width + GAP),
    y: featured.height + GAP,
    width,
    height: strip,
  }));
  return { featured, tiles };
}

/** The grid whose tiles are largest, its last row in the middle. */
export function grid(count: number, stage: StageSize): readonly Rect[] {
  let best = { columns: 1, width: 0, height: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const size = fit(
      (stage.width - GAP * (columns - 1)) / columns,
      (stage.height - GAP * (rows - 1)) / rows,
      isWide(stage) ? NARROWEST.wide : NARROWEST.tall,
    );
    if (size.width * size.height > best.width * best.height) best = { columns, ...size };
  }
  const { columns, width, height } = best;
  const rows = Math.ceil(count / columns);
  const top = (stage.height - rows * height - GAP * (rows - 1)) / 2;
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const start = (stage.width - inRow * width - GAP * (inRow - 1)) / 2;
    return {
      x: start + (index % columns) * (width + GAP),
      y: top + row * (height + GAP),
      width,
      height,
    };
  });
}

/** The largest size in a cell that is neither wider than 16:9 nor narrower than allowed. */
function fit(width: number, height: number, narrowest: number): StageSize {
  if (width <= 0 || height <= 0) return { width: 0, height: 0 };
  if (width / height > WIDEST) return { width: height * WIDEST, height };
  if (width / height < narrowest) return { width, height: width / narrowest };
  return { width, height };
}

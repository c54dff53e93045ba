import type { CollisionDetection, KeyboardCoordinateGetter } from "@dnd-kit/core";
import { pointerWithin } from "@dnd-kit/core";

const INSET = 12;
const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/** The column under the pointer; without a pointer, the one in which the person's corner is. */
export const collision: CollisionDetection = (args) => {
  if (args.pointerCoordinates) return pointerWithin(args);
  const { left, top } = args.collisionRect;
  return args.droppableContainers.flatMap((container) => {
    const rect = args.droppableRects.get(container.id);
    const inside =
      rect &&
      left >= rect.left - INSET &&
      left <= rect.right &&
      top >= rect.top - INSET &&
      top <= rect.bottom;
    return inside ? [{ id: container.id, data: { droppableContainer: container } }] : [];
  });
};

/** An arrow key goes to the next column, in the order in which they stand. */
export const nextColumn: KeyboardCoordinateGetter = (event, { context }) => {
  const step = STEPS[event.code];
  if (step === undefined) return undefined;
  event.preventDefault();
  const columns = context.droppableContainers
    .getEnabled()
    .flatMap(({ id }) => {
      const rect = context.droppableRects.get(id);
      return rect ? [{ id, rect }] : [];
    })
    .sort((a, b) => a.rect.top - b.rect.top || a.rect.left - b.rect.left);
  const here = columns.findIndex(({ id }) => id === context.over?.id);
  const target = columns[Math.min(columns.length - 1, Math.max(0, here + step))];
  return target && { x: target.rect.left + INSET, y: target.rect.top + INSET };
};

import classes from "./RoomBadge.module.css";

interface RoomBadgeProps {
  readonly room: { readonly letter: string; readonly color: number };
  readonly large?: boolean;
}

/** A breakout's letter on its colour: either alone tells it. */
export function RoomBadge({ room, large = false }: RoomBadgeProps) {
  return (
    <span className={classes.badge} data-breakout={room.color % 8} data-large={large} aria-hidden>
      {room.letter}
    </span>
  );
}

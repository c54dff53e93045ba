import classes from "./CountBadge.module.css";

/** A count as a badge shows it. */
export function shownCount(count: number): string {
  return count > 99 ? "99+" : String(count);
}

/** A number on the corner of a button; the button's name says it, too. */
export function CountBadge({ count }: { readonly count: number }) {
  return (
    <span className={classes.badge} aria-hidden>
      {shownCount(count)}
    </span>
  );
}

import classes from "./Rooms.module.css";

export interface NamesLine {
  readonly key: string;
  readonly name: string;
  readonly note?: string;
}

interface NamesDetailsProps {
  readonly title: string;
  readonly lines: readonly NamesLine[];
  readonly open?: boolean;
}

/** A line that unfolds into names; nothing where there are none. */
export function NamesDetails({ title, lines, open = false }: NamesDetailsProps) {
  if (lines.length === 0) return null;
  return (
    <details className={classes.details} open={open}>
      <summary>{title}</summary>
      <ul>
        {lines.map(({ key, name, note }) => (
          <li key={key}>
            <bdi>{name}</bdi>
            {note !== undefined && <span className={classes.quiet}>{` ${note}`}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

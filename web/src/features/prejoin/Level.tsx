import classes from "./Level.module.css";

interface LevelProps {
  readonly level: number;
  readonly label: string;
}

const STEPS = 24;

/** A row of dots that fills with one's voice. */
export function Level({ level, label }: LevelProps) {
  return (
    <div
      className={classes.level}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={level}
    >
      {Array.from({ length: STEPS }, (_, index) => (
        <span key={index} data-on={index < level * STEPS} />
      ))}
    </div>
  );
}

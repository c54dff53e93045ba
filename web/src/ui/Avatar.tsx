import classes from "./Avatar.module.css";
import { partsOf } from "./PersonName";

interface AvatarProps {
  readonly id: string;
  readonly name: string;
  /** In a list, at a fixed size; otherwise it fills what it is put into. */
  readonly size?: number;
}

const graphemes = new Intl.Segmenter();

/** Up to two initials, not of the mark; for scripts without words, the first letter. */
export function initialsOf(name: string): string {
  const words = partsOf(name.trim()).stem.split(/\s+/u);
  const first = (word: string | undefined) =>
    graphemes.segment(word ?? "").containing(0)?.segment ?? "";
  const letters = words.length > 1 ? first(words[0]) + first(words.at(-1)) : first(words[0]);
  return letters.toLocaleUpperCase();
}

/** A number that stays with a person, far from that of an id that is nearly the same. */
function hueOf(id: string): number {
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** The same colour outside of a style sheet, as on a canvas. */
export function colourOf(id: string): string {
  return `oklch(48% 0.09 ${hueOf(id) % 360})`;
}

/** A person without a picture. */
export function Avatar({ id, name, size }: AvatarProps) {
  const hue = hueOf(id) % 360;
  return (
    <span
      className={size === undefined ? classes.fill : classes.plain}
      style={{ "--hue": hue, ...(size === undefined ? {} : { inlineSize: size, blockSize: size }) }}
      aria-hidden
    >
      <span>{initialsOf(name)}</span>
    </span>
  );
}

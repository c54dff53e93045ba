import classes from "./PersonName.module.css";

/**
 * A name as the server shows it, on one line. Where it is too long, its end gives way, and not the
 * mark that tells it apart from others of that name: “Ana Maria Lund… (2)”.
 */
export function PersonName({ name }: { readonly name: string }) {
  const { stem, mark } = partsOf(name);
  return (
    <bdi className={classes.name}>
      <span className={classes.stem}>{stem}</span>
      {mark !== "" && <span className={classes.mark}>{`\u00a0${mark}`}</span>}
    </bdi>
  );
}

/** What somebody is called, and the mark in brackets, if there is one. */
export function partsOf(name: string): { readonly stem: string; readonly mark: string } {
  const found = /^(.+) (\(\d+\))$/u.exec(name);
  return { stem: found?.[1] ?? name, mark: found?.[2] ?? "" };
}

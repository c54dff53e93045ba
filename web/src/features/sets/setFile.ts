import type { SetFormat } from "../../api/plans";

/** A set as a file that was chosen: what it is to be called, and how it is written. */
export interface SetFile {
  readonly name: string;
  readonly format: SetFormat;
  readonly content: string;
}

const LONGEST_NAME = 100;

/** Reads by what is inside, as endings of names lie: JSON begins with a brace. */
export function setFileOf(fileName: string, content: string): SetFile {
  const text = content.replace(/^\uFEFF/, "");
  const name = fileName.replace(/\.(csv|json|txt)$/i, "").trim();
  return {
    name: name.slice(0, LONGEST_NAME),
    format: /^\s*[[{]/.test(text) ? "json" : "csv",
    content: text,
  };
}

/** What a file of a set is called: its name, without what file systems refuse. */
export function fileNameOf(name: string, format: SetFormat): string {
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-").trim();
  return `${safe === "" ? "breakouts" : safe}.${format}`;
}

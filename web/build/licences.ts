import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** A library that is part of what browsers load, and on what terms. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** Its SPDX expression, as its maker says it. */
  readonly terms: string;
  /** The licence's own words, where the library carries them. */
  readonly text: string;
}

interface PackageFile {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt|markdown))?$/i;

/* Not the nearest package file: libraries put some into their folders, with a name, and without terms. */
const LIBRARY = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The folder of the library that a module belongs to; null for what is Alcove's own. */
export function libraryOf(module: string): string | null {
  return LIBRARY.exec(module.replace(/^\0/, ""))?.[1] ?? null;
}

function packageIn(file: string): PackageFile {
  return JSON.parse(readFileSync(file, "utf8")) as PackageFile;
}

/** On what terms the library in a folder may be passed on; it throws where it does not say so. */
export function licenceIn(folder: string): Licence {
  const { name = "", version = "", license } = packageIn(join(folder, "package.json"));
  if (typeof license !== "string" || license === "") {
    throw new Error(`${name} ${version} does not say on what terms it may be passed on.`);
  }
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  return { name, version, terms: license, text: texts.join("\n\n") };
}

/** All of them as one page of plain text, in the order of their names. */
export function page(licences: readonly Licence[]): string {
  const sorted = [...licences].sort((a, b) =>
    `${a.name} ${a.version}`.localeCompare(`${b.name} ${b.version}`),
  );
  const parts = sorted.map(({ name, version, terms, text }) =>
    [`${name} ${version}`, `Licence: ${terms}`, ...(text === "" ? [] : ["", text])].join("\n"),
  );
  const head =
    "The web app of Alcove contains these libraries, each under the terms of its own licence.";
  return [head, ...parts].join(`\n\n${"-".repeat(72)}\n\n`) + "\n";
}

/** Writes `licenses.txt` beside the app: the licences of the libraries that are in its files. */
export function licences(): Plugin {
  return {
    name: "alcove:licences",
    apply: "build",
    generateBundle() {
      // Style sheets and what was shaken down to nothing are among the modules too: better one too many.
      const folders = [...this.getModuleIds()].map(libraryOf).filter((one) => one !== null);
      const source = page([...new Set(folders)].map(licenceIn));
      this.emitFile({ type: "asset", fileName: "licenses.txt", source });
    },
  };
}

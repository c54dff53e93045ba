// Fails, and lists what is older than a known fix. What the jar holds says so itself: each library in it
// has its Maven coordinates below META-INF/maven.
//
// node known-fixes.mjs <the list> <folder with META-INF/maven> <package-lock.json>…
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The lines of the list: {kind, name, least, why}. */
export function readFixes(text) {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [kind, name, least, ...why] = line.split(/\s+/);
      if (!["maven", "npm"].includes(kind) || why.length === 0)
        throw new Error(`Not a fix: ${line}`);
      return { kind, name, least, why: why.join(" ") };
    });
}

/** Negative where a is older than b. Words such as Final count for nothing. */
export function compareVersions(a, b) {
  const numbers = (version) =>
    version
      .split(/[.+-]/)
      .filter((part) => /^\d+$/.test(part))
      .map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What of the libraries is older than its fix, as sentences. */
export function olderThanFixed(fixes, libraries) {
  return libraries.flatMap(({ kind, name, version, where }) =>
    fixes
      .filter(
        (fix) =>
          fix.kind === kind && matches(fix.name, name) && compareVersions(version, fix.least) < 0,
      )
      .map((fix) => `${name} ${version} in ${where} is older than ${fix.least}: ${fix.why}`),
  );
}

function matches(pattern, name) {
  return pattern.endsWith(":*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

function folders(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function inJar(root) {
  const maven = join(root, "META-INF", "maven");
  return folders(maven).flatMap((group) =>
    folders(join(maven, group))
      .map((artifact) => ({ artifact, file: join(maven, group, artifact, "pom.properties") }))
      .filter(({ file }) => existsSync(file))
      .map(({ artifact, file }) => ({
        kind: "maven",
        name: `${group}:${artifact}`,
        version: /^version=(.+)$/m.exec(readFileSync(file, "utf8"))?.[1].trim() ?? "0",
        where: "the jar",
      })),
  );
}

function inLock(path) {
  const { packages } = JSON.parse(readFileSync(path, "utf8"));
  return Object.entries(packages)
    .filter(([place, { version }]) => place !== "" && version !== undefined)
    .map(([place, { version }]) => ({
      kind: "npm",
      name: place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      where: path,
    }));
}

function main([list, jar, ...locks]) {
  const fixes = readFixes(readFileSync(list, "utf8"));
  const libraries = [...inJar(jar), ...locks.flatMap(inLock)];
  const older = olderThanFixed(fixes, libraries);
  console.log([`${libraries.length} libraries, ${fixes.length} known fixes`, ...older].join("\n"));
  const seen = fixes.filter((fix) =>
    libraries.some(({ kind, name }) => kind === fix.kind && matches(fix.name, name)),
  );
  // A list that names nothing we have would always be content.
  process.exitCode = older.length > 0 || seen.length === 0 ? 1 : 0;
}

if (process.argv[1]?.endsWith("known-fixes.mjs")) main(process.argv.slice(2));

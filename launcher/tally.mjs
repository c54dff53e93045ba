// Adds up what every runner reported, and ends `./alcove test` with one line: "N passed, N failed".
// A check without a report of its own (formatting, lint, types, build) counts as one test.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [results, root] = process.argv.slice(2);

const none = () => ({ passed: 0, failed: 0, skipped: 0 });

function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** Counts of one Surefire XML report, from the attributes of its first element. */
function surefireFile(path) {
  const suite = /<testsuite\s[^>]*>/.exec(readFileSync(path, "utf8"))?.[0] ?? "";
  const count = (name) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
  const failed = count("failures") + count("errors");
  const skipped = count("skipped");
  return { passed: count("tests") - failed - skipped, failed, skipped };
}

function surefire() {
  return ["core", "socketio", "server"]
    .map((module) => join(root, module, "target", "surefire-reports"))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => /TEST-[^/]*\.xml$/.test(path))
    .map(surefireFile)
    .reduce(add, none());
}

function json(name) {
  const path = join(results, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

function vitest() {
  const report = json("vitest.json");
  return report === undefined
    ? none()
    : {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
      };
}

function playwright() {
  const stats = json("playwright.json")?.stats;
  return stats === undefined
    ? none()
    : { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

const runners = { "java-tests": surefire, "web-tests": vitest, "e2e-tests": playwright };

/** A runner that failed without a failed test (it crashed, or did not compile) is one failure. */
function countsOf(check) {
  const failed = readFileSync(join(results, `${check}.check`), "utf8") === "failed";
  const counts = runners[check]?.() ?? { passed: failed ? 0 : 1, failed: 0, skipped: 0 };
  return failed && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const checks = readdirSync(results)
  .filter((name) => name.endsWith(".check"))
  .map((name) => name.slice(0, -".check".length));
const missing = Object.keys(runners).filter((runner) => !checks.includes(runner));
const total = checks.map(countsOf).reduce(add, { ...none(), failed: missing.length });

console.log("");
for (const runner of missing) console.log(`${runner} did not run: what it needs failed before it.`);
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

import { expect, test } from "@playwright/test";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const CHECK = join(import.meta.dirname, "../../../launcher/known-fixes.mjs");

/** Runs the check over one library in a jar and one in a lock file. */
function check(list: string, netty: string, ws: string) {
  const folder = mkdtempSync(join(tmpdir(), "alcove-fixes-"));
  const inJar = join(folder, "META-INF/maven/io.netty/netty-codec-http");
  mkdirSync(inJar, { recursive: true });
  writeFileSync(join(inJar, "pom.properties"), `version=${netty}\n`);
  const lock = join(folder, "package-lock.json");
  writeFileSync(lock, JSON.stringify({ packages: { "": {}, "node_modules/ws": { version: ws } } }));
  writeFileSync(join(folder, "list"), list);
  return spawnSync("node", [CHECK, join(folder, "list"), folder, lock], { encoding: "utf8" });
}

const LIST = "maven io.netty:* 4.2.16.Final a fault\nnpm ws 8.17.1 another\n";

test.describe("libraries with a known fault", () => {
  test("are named, with what is mended in which version", () => {
    const found = check(LIST, "4.2.9.Final", "8.17.0");
    expect(found.status).toBe(1);
    expect(found.stdout).toContain(
      "io.netty:netty-codec-http 4.2.9.Final in the jar is older than 4.2.16.Final: a fault",
    );
    expect(found.stdout).toContain("ws 8.17.0");
  });

  test("are not those that are as new as the fix, or newer", () => {
    expect(check(LIST, "4.2.16.Final", "8.17.1").status).toBe(0);
    expect(check(LIST, "4.10.0.Final", "10.0.0").status).toBe(0);
  });

  test("cannot be overlooked by a list that names nothing we have", () => {
    expect(check("npm left-pad 1.0.0 a fault\n", "4.2.16.Final", "8.17.1").status).toBe(1);
  });
});

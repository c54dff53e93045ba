import { expect, test } from "@playwright/test";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Crowd } from "../../harness/fixtures.ts";
import { AlcoveServer, JAR, javaPath, Running } from "../../harness/server.ts";

/** Runs the jar as `java -jar`, without a flag: what is printed is what a user sees. */
async function runJar(...args: readonly string[]): Promise<{ code: number | null; said: string }> {
  const running = new Running(javaPath(), ["-jar", JAR, ...args]);
  const { code } = await running.exit;
  return { code, said: running.said.trim() };
}

function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "0.0.0.0", () => {
      resolve(server);
    });
  });
}

test.describe("the jar", () => {
  let folder: string;
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "alcove-jar-"));
  });
  test.afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("a port in use is one sentence and exit code 1", async () => {
    const taken = await listen();
    const { port } = taken.address() as AddressInfo;

    const { code, said } = await runJar("--port", String(port), "--data", join(folder, "data"));

    taken.close();
    expect(said).toContain(String(port));
    expect(said.split("\n"), said).toHaveLength(1);
    expect(code).toBe(1);
  });

  test("a data folder that cannot be written is one sentence and exit code 1", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");

    const { code, said } = await runJar("--port", "0", "--data", join(file, "data"));

    expect(said).toContain(join(file, "data"));
    expect(said.split("\n"), said).toHaveLength(1);
    expect(code).toBe(1);
  });

  test("an option that does not exist is one sentence and exit code 1", async () => {
    const { code, said } = await runJar("--prot", "8080");

    expect(said).toContain("--prot");
    expect(code).toBe(1);
  });

  test("it ends without a complaint while people are in a session, too", async () => {
    const server = await new AlcoveServer().start();
    const crowd = new Crowd(server);
    const { code } = await crowd.room();
    const people = await crowd.enterAll(
      code,
      Array.from({ length: 30 }, (_, index) => `Person ${index}`),
    );
    for (const person of people) person.socket.emit("chat.send", { text: "still talking" });

    await server.stop();

    expect(server.log).not.toMatch(/Exception|ERROR|WARN/);
    crowd.leave();
    await server.dispose();
  });

  test("it starts, answers, and ends at SIGTERM without a complaint", async () => {
    const server = await new AlcoveServer().start();

    const live = await fetch(`${server.url}/health/live`);
    expect(live.status).toBe(200);
    const page = await fetch(server.url);
    expect(await page.text()).toContain("<title>");

    await server.stop();
    expect(server.log).not.toMatch(/Exception|ERROR|WARN/);
    await server.dispose();
  });
});

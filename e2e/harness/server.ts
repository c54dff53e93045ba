import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { until } from "./until.ts";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const JAR = join(ROOT, "server", "target", "alcove.jar");

const FLAGS = ["--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"];

/** The JDK that runs the jar: the launcher sets JAVA_HOME. */
export function javaPath(): string {
  const home = process.env["JAVA_HOME"];
  return home === undefined ? "java" : join(home, "bin", "java");
}

interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process, with everything that it said. */
export class Running {
  readonly #process: ChildProcess;
  readonly exit: Promise<Exit>;
  #said = "";
  #exited: Exit | undefined;

  constructor(
    command: string,
    args: readonly string[],
    options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
  ) {
    this.#process = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const hear = (chunk: Buffer): void => {
      this.#said += chunk.toString("utf8");
    };
    this.#process.stdout?.on("data", hear);
    this.#process.stderr?.on("data", hear);
    this.exit = new Promise((resolve, reject) => {
      this.#process.on("error", reject);
      this.#process.on("close", (code, signal) => {
        this.#exited = { code, signal };
        resolve(this.#exited);
      });
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Both its streams, in the order in which they came. */
  get said(): string {
    return this.#said;
  }

  get exited(): Exit | undefined {
    return this.#exited;
  }

  async signal(signal: NodeJS.Signals): Promise<Exit> {
    if (this.#exited === undefined) this.#process.kill(signal);
    return this.exit;
  }
}

const ADDRESS = /Alcove is at (http:\/\/[^\s]+?)\/?\s/;

/** A real server: the jar in a process of its own, with a data folder that outlives its crashes. */
export class AlcoveServer {
  readonly data: string;
  #process: Running | undefined;
  #url: string | undefined;
  readonly #env: NodeJS.ProcessEnv;

  constructor(settings: Readonly<Record<string, string>> = {}) {
    this.data = mkdtempSync(join(tmpdir(), "alcove-e2e-"));
    // A whole run is one address, and makes more rooms than a school does.
    const rooms = { ALCOVE_HTTP_ROOMS_PER_MINUTE: "6000" };
    this.#env = { ...process.env, ...rooms, ...settings };
  }

  get url(): string {
    if (this.#url === undefined) throw new Error("The server was not started.");
    return this.#url;
  }

  get log(): string {
    return this.#process?.said ?? "";
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Starts on a free port; after a crash or a stop, on the port and the data of before. */
  async start(): Promise<this> {
    if (!existsSync(JAR))
      throw new Error("server/target/alcove.jar is not built: ./alcove run builds it.");
    const port = this.#url === undefined ? "0" : new URL(this.#url).port;
    const started = new Running(
      javaPath(),
      [...FLAGS, "-jar", JAR, "--port", port, "--data", this.data],
      { env: this.#env, cwd: this.data },
    );
    this.#process = started;
    this.#url = await until("The server prints its address", () => {
      if (started.exited !== undefined) {
        throw new Error(
          `The server ended with ${JSON.stringify(started.exited)}:\n${started.said}`,
        );
      }
      const address = ADDRESS.exec(started.said)?.[1];
      return address === undefined ? { notYet: `it said: ${started.said}` } : { done: address };
    });
    return this;
  }

  /** What a power cut does: no shutdown hook runs, nothing is flushed. */
  async kill9(): Promise<void> {
    await this.#process?.signal("SIGKILL");
  }

  async stop(): Promise<void> {
    await this.#process?.signal("SIGTERM");
  }

  /** Stops and forgets the data. */
  async dispose(): Promise<void> {
    await this.stop();
    rmSync(this.data, { recursive: true, force: true });
  }

  /** Memory in use (resident set), in MiB, as Linux tells it. */
  residentMiB(): number {
    const status = readFileSync(`/proc/${this.pid ?? "self"}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  }
}

import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Running } from "./server.ts";
import { until } from "./until.ts";

/** Debian's nginx: the launcher installs it beside Chromium. */
function nginxPath(): string {
  const found = [process.env["ALCOVE_NGINX"], "/usr/sbin/nginx", "/usr/bin/nginx"].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (found === undefined) {
    throw new Error("nginx is not here: as root, type apt-get install nginx-light");
  }
  return found;
}

/** A real nginx in front of a server, which puts it below a path and knows nothing else of it. */
export class Nginx {
  readonly #folder = mkdtempSync(join(tmpdir(), "alcove-nginx-"));
  readonly #path: string;
  readonly #behind: string;
  #process: Running | undefined;
  #url = "";

  /**
   * @param path below which the server is, with a slash at both ends
   * @param behind the server's own address
   */
  constructor(path: string, behind: string) {
    this.#path = path;
    this.#behind = behind;
  }

  /** Where people find the app, without a slash at its end. */
  get url(): string {
    return this.#url;
  }

  async start(): Promise<this> {
    const port = await freePort();
    const file = join(this.#folder, "nginx.conf");
    writeFileSync(file, this.#settings(port));
    const started = new Running(nginxPath(), ["-p", this.#folder, "-c", file, "-e", "stderr"]);
    this.#process = started;
    this.#url = `http://localhost:${port}${this.#path.replace(/\/$/, "")}`;
    await until("nginx passes on what it is asked", async () => {
      if (started.exited !== undefined) throw new Error(`nginx ended:\n${started.said}`);
      const answer = await fetch(`${this.#url}/health/ready`).catch(() => undefined);
      return answer?.ok === true ? { done: true } : { notYet: `it said: ${started.said}` };
    });
    return this;
  }

  async stop(): Promise<void> {
    await this.#process?.signal("SIGTERM");
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** What docs/operations.md shows, in a process without rights. */
  #settings(port: number): string {
    const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    return `
      daemon off;
      worker_processes 1;
      pid ${this.#folder}/pid;
      error_log stderr warn;
      events {}
      http {
        access_log off;
        ${kinds.map((kind) => `${kind}_temp_path ${this.#folder}/${kind};`).join(" ")}
        server {
          listen 127.0.0.1:${port};
          location ${this.#path} {
            proxy_pass ${this.#behind}/;
            proxy_http_version 1.1;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection "upgrade";
            proxy_set_header Host $http_host;
            proxy_read_timeout 1h;
            client_max_body_size 16m;
          }
        }
      }`;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

import { expect, test } from "@playwright/test";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT, Running } from "../../harness/server.ts";

/** A copy of the launcher with a source tree of one file a part, and tools that write down their calls. */
class Playground {
  readonly folder = mkdtempSync(join(tmpdir(), "alcove-launcher-"));
  readonly bin = join(this.folder, "bin");
  readonly calls = join(this.folder, "calls.txt");

  constructor() {
    for (const part of ["alcove", "launcher"]) {
      cpSync(join(ROOT, part), join(this.folder, part), { recursive: true });
    }
    this.write("pom.xml", "<project/>");
    for (const module of ["core", "socketio", "server"]) {
      this.write(`${module}/pom.xml`, "<project/>");
      this.write(`${module}/src/main/java/A.java`, "class A {}");
    }
    this.write("web/package.json", "{}");
    this.write("web/package-lock.json", "{}");
    this.write("web/index.html", "<p>");
    this.write("web/src/main.ts", "export {};");
    this.tool("node", 'echo "v22.1.0"');
    this.tool("npm", 'echo "npm $*" >>"$CALLS"; mkdir -p node_modules dist; touch dist/index.html');
    this.tool(
      "mvn",
      'echo "mvn" >>"$CALLS"; mkdir -p server/target; touch server/target/alcove.jar',
    );
    this.jdk(25);
  }

  /** A JDK that only says its version and, when it runs a jar, that it does. */
  jdk(major: number, home = "jdk"): string {
    this.write(`${home}/release`, `JAVA_VERSION="${major}.0.1"\n`);
    this.write(`${home}/bin/java`, '#!/bin/sh\necho "started with: $*"\n', 0o755);
    this.write(`${home}/bin/javac`, "#!/bin/sh\n", 0o755);
    return join(this.folder, home);
  }

  tool(name: string, script: string): void {
    this.write(`bin/${name}`, `#!/bin/sh\n${script}\n`, 0o755);
  }

  write(path: string, text: string, mode = 0o644): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, mode);
  }

  /** Edits a file a little later than now, as an editor would after the build. */
  edit(path: string): void {
    const later = new Date(Date.now() + 2_000);
    utimesSync(join(this.folder, path), later, later);
  }

  async alcove(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Finished> {
    const running = new Running(join(this.folder, "alcove"), args, {
      env: {
        PATH: `${this.bin}:/usr/bin:/bin`,
        HOME: this.folder,
        CALLS: this.calls,
        JAVA_HOME: join(this.folder, "jdk"),
        ALCOVE_JVM_DIR: join(this.folder, "none"),
        ...env,
      },
    });
    const { code } = await running.exit;
    return { code, said: running.said };
  }

  /** The tools called since the last look. */
  called(): string[] {
    if (!existsSync(this.calls)) return [];
    const lines = readFileSync(this.calls, "utf8").trim().split("\n");
    rmSync(this.calls);
    return lines;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

interface Finished {
  readonly code: number | null;
  readonly said: string;
}

function expectOneSentence(finished: Finished, sentence: RegExp): void {
  expect(finished.said.trim()).toMatch(sentence);
  expect(finished.said.trim().split("\n"), "one line, and no stack trace").toHaveLength(1);
  expect(finished.code).toBe(1);
}

test.describe("the launcher", () => {
  let here: Playground;
  test.beforeEach(() => {
    here = new Playground();
  });
  test.afterEach(() => {
    here.remove();
  });

  test("builds what is not built, and starts the jar with the options given", async () => {
    const first = await here.alcove(["run", "--port", "9000", "--demo"]);

    expect(first.said).toContain("Building Alcove (first start");
    expect(first.said).toMatch(/started with: .*alcove\.jar --port 9000 --demo/);
    expect(first.code).toBe(0);
    expect(here.called()).toEqual(["npm ci --no-audit --no-fund", "npm run build", "mvn"]);
  });

  test("the second start builds nothing", async () => {
    await here.alcove(["run"]);
    here.called();

    const second = await here.alcove(["run"]);

    expect(second.said).not.toContain("Building");
    expect(here.called()).toEqual([]);
  });

  test("a start with a built jar does not even ask for Maven or Node.js", async () => {
    await here.alcove(["run"]);
    for (const tool of ["mvn", "npm", "node"]) here.tool(tool, "exit 1");

    const second = await here.alcove(["run"]);

    expect(second.said).toContain("started with:");
    expect(second.code).toBe(0);
  });

  test("a changed web source builds the web app and the jar, and installs nothing again", async () => {
    await here.alcove(["run"]);
    here.called();

    here.edit("web/src/main.ts");
    await here.alcove(["run"]);

    expect(here.called()).toEqual(["npm run build", "mvn"]);
  });

  test("a changed Java source builds only the jar", async () => {
    await here.alcove(["run"]);
    here.called();

    here.edit("core/src/main/java/A.java");
    await here.alcove(["run"]);

    expect(here.called()).toEqual(["mvn"]);
  });

  test("a build that fails shows why, and the next start tries again", async () => {
    here.tool("mvn", 'echo "cannot find symbol"; exit 1');

    const failed = await here.alcove(["run"]);
    expect(failed.said).toContain("cannot find symbol");
    expect(failed.said).toContain("Building Alcove failed at 'mvn");
    expect(failed.code).toBe(1);

    const again = await here.alcove(["run"]);
    expect(again.said).toContain("Building Alcove failed at 'mvn");
  });

  test("a JDK that is too old is one sentence that says what to install", async () => {
    const old = here.jdk(17, "old");

    expectOneSentence(
      await here.alcove(["run"], { JAVA_HOME: old, PATH: `${old}/bin:/usr/bin:/bin` }),
      /^Alcove needs JDK 25 or later, and the Java found here is 17: install JDK 25/,
    );
  });

  test("a newer JDK in the usual folder is found behind an old java on the PATH", async () => {
    const old = here.jdk(17, "old");
    here.jdk(21, "jvms/b-21");
    here.jdk(26, "jvms/a-26");

    const run = await here.alcove(["run"], {
      JAVA_HOME: "",
      PATH: `${old}/bin:${here.bin}:/usr/bin:/bin`,
      ALCOVE_JVM_DIR: join(here.folder, "jvms"),
    });

    expect(run.said).toContain("started with:");
    expect(run.code).toBe(0);
  });

  test("a Node.js that is too old is one sentence", async () => {
    here.tool("node", 'echo "v18.20.0"');

    const run = await here.alcove(["run"]);

    expect(run.said).toContain("needs Node.js 20 or later, and node here is 18");
    expect(run.code).toBe(1);
  });

  test("an unknown command is one sentence", async () => {
    expectOneSentence(await here.alcove(["fly"]), /^There is no command 'fly'/);
  });

  test("the doctor says what is missing, and fails when run could not work", async () => {
    const well = await here.alcove(["doctor"]);
    expect(well.said).toContain("Everything that ./alcove run needs is here.");
    expect(well.code).toBe(0);

    const ill = await here.alcove(["doctor"], { JAVA_HOME: here.jdk(17, "old") });
    expect(ill.said).toMatch(/MISSING\s+JDK/);
    expect(ill.code).toBe(1);
  });
});

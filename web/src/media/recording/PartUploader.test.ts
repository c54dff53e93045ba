import { describe, expect, it } from "vitest";
import type { Part, Sent } from "./PartUploader";
import { PART_BYTES, PartUploader, WAITING_BYTES } from "./PartUploader";

/** A server that takes parts when a story lets it answer. */
class FakeServer {
  readonly got: string[] = [];
  readonly waits: number[] = [];
  readonly stuck: string[] = [];
  answers: Sent[] = [];
  now = 0;
  #hold: (() => void) | null = null;
  readonly uploader = new PartUploader({
    send: (part) => this.#take(part),
    onStuck: () => this.stuck.push("stuck"),
    wait: (millis) => {
      this.waits.push(millis);
      this.now += millis;
      return Promise.resolve();
    },
    now: () => this.now,
  });

  /** Answers nothing until `goOn`. */
  hold(): void {
    this.#held = new Promise((done) => (this.#hold = done));
  }

  goOn(): void {
    this.#hold?.();
  }

  #held: Promise<void> = Promise.resolve();

  async #take({ number, body, last }: Part): Promise<Sent> {
    const words = body.size < 100 ? await body.text() : `${body.size} bytes`;
    this.got.push(`${number} ${words}${last ? " last" : ""}`);
    await this.#held;
    return this.answers.shift() ?? "taken";
  }
}

const blob = (words: string) => new Blob([words]);
const settled = () => new Promise((done) => setTimeout(done, 0));
const large = (bytes: number) => new Blob([new Uint8Array(bytes)]);

describe("the parts of a recording", () => {
  it("are sent in order, and the last one says that it is", async () => {
    const server = new FakeServer();
    server.uploader.add(blob("one"));
    await settled();
    server.uploader.add(blob("two"));
    await settled();
    await server.uploader.finish();
    expect(server.got).toEqual(["0 one", "1 two", "2  last"]);
  });

  it("that wait go together, so that a slow connection catches up", async () => {
    const server = new FakeServer();
    server.hold();
    server.uploader.add(blob("one,"));
    server.uploader.add(blob("two,"));
    server.uploader.add(blob("three"));
    const finished = server.uploader.finish();
    server.goOn();
    await finished;
    expect(server.got).toEqual(["0 one,", "1 two,three last"]);
  });

  it("are sent again until the server has them, the same under the same number", async () => {
    const server = new FakeServer();
    server.answers = ["later", "later", "later", "later", "later", "later"];
    server.uploader.add(blob("one"));
    server.uploader.add(blob("two"));
    await server.uploader.finish();
    expect(server.got).toEqual([...Array<string>(7).fill("0 one"), "1 two last"]);
    expect(server.waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000]);
    expect(server.stuck).toEqual([]);
  });

  it("are never more than the server takes at once", async () => {
    const server = new FakeServer();
    server.hold();
    const half = PART_BYTES / 2 + 1;
    for (let pieces = 0; pieces < 3; pieces++) server.uploader.add(large(half));
    const finished = server.uploader.finish();
    server.goOn();
    await finished;
    expect(server.got).toEqual([`0 ${half} bytes`, `1 ${half} bytes`, `2 ${half} bytes last`]);
  });

  it("are given up a minute after the end, as the server takes none any more", async () => {
    const server = new FakeServer();
    server.answers = Array<Sent>(50).fill("later");
    server.uploader.add(blob("one"));
    await server.uploader.finish();
    expect(server.now).toBeGreaterThan(60_000);
    expect(server.got.length).toBeLessThan(15);
  });
});

describe("what cannot be sent", () => {
  it("is held up to a limit; then the file has an end there, without a hole", async () => {
    const server = new FakeServer();
    server.hold();
    const piece = WAITING_BYTES / 4;
    for (let pieces = 0; pieces < 4; pieces++) server.uploader.add(large(piece));
    expect(server.stuck).toEqual([]);
    server.uploader.add(large(piece));
    server.uploader.add(blob("after the hole"));
    expect(server.stuck).toEqual(["stuck"]);
    server.goOn();
    await server.uploader.finish();
    expect(server.got).toHaveLength(4);
    expect(server.got.at(-1)).toBe(`3 ${piece} bytes last`);
  });

  it("is let go of when the server refuses it, and said once", async () => {
    const server = new FakeServer();
    server.answers = ["refused"];
    server.uploader.add(blob("one"));
    await settled();
    server.uploader.add(blob("two"));
    await server.uploader.finish();
    expect(server.got).toEqual(["0 one"]);
    expect(server.stuck).toEqual(["stuck"]);
  });
});

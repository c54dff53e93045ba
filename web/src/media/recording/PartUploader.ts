/** What became of a part: the server has it, it may have it later, or it never will. */
export type Sent = "taken" | "later" | "refused";

export interface Part {
  readonly number: number;
  readonly body: Blob;
  /** Nothing comes after it. */
  readonly last: boolean;
}

export interface UploadOptions {
  /** Hands a part to the server. */
  readonly send: (part: Part) => Promise<Sent>;
  /** No more can be taken: the server refuses, or was away for too long. */
  readonly onStuck: () => void;
  readonly wait?: (millis: number) => Promise<void>;
  readonly now?: () => number;
}

const FIRST_RETRY_MILLIS = 500;
const LAST_RETRY_MILLIS = 8_000;
/** The server takes no part of more than 8 MB. */
export const PART_BYTES = 7_000_000;
/**
 * What waits while the server is away is kept in memory: some four minutes. Past that no piece is
 * taken any more, as a file with a hole in it could not be played: the recording has an end there, and
 * another browser is asked to go on.
 */
export const WAITING_BYTES = 32_000_000;
/** Once a recording is over, the server takes what is left of it for so long. */
const AFTER_END_MILLIS = 60_000;

const pause = (millis: number) => new Promise<void>((done) => setTimeout(done, millis));

/** Sends the pieces of one file to the server: in order, one at a time, again until each is there. */
export class PartUploader {
  readonly #options: UploadOptions;
  readonly #wait: (millis: number) => Promise<void>;
  readonly #now: () => number;
  /** What has come since the part that is on its way was made up. */
  #waiting: Blob[] = [];
  #next = 0;
  /** What is on its way; made up once, so that a part that is repeated is the same. */
  #part: Part | null = null;
  #busy = false;
  #working: Promise<void> | null = null;
  #endedAt: number | null = null;
  #sealed = false;
  #stuck = false;

  constructor(options: UploadOptions) {
    this.#options = options;
    this.#wait = options.wait ?? pause;
    this.#now = options.now ?? Date.now;
  }

  /** The next piece of the file. */
  add(piece: Blob): void {
    if (this.#stuck || this.#endedAt !== null) return;
    if (this.#bytes() + piece.size > WAITING_BYTES) {
      this.#stick();
      void this.finish(); // what waits is whole, and may still get there
      return;
    }
    this.#waiting.push(piece);
    this.#work();
  }

  /** Nothing more comes. Answers once the server has everything, or never will. */
  async finish(): Promise<void> {
    this.#endedAt ??= this.#now();
    this.#work();
    await this.#working;
  }

  #bytes(): number {
    const waiting = this.#waiting.reduce((sum, piece) => sum + piece.size, 0);
    return waiting + (this.#part?.body.size ?? 0);
  }

  #work(): void {
    if (this.#busy) return;
    this.#busy = true;
    this.#working = this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    let retry = FIRST_RETRY_MILLIS;
    for (;;) {
      this.#part ??= this.#makeUp();
      if (this.#part === null || this.#isLate()) break;
      const sent = await this.#options.send(this.#part);
      if (sent === "refused") {
        this.#giveUp();
        break;
      }
      if (sent === "later") {
        await this.#wait(retry);
        retry = Math.min(retry * 2, LAST_RETRY_MILLIS);
      } else {
        retry = FIRST_RETRY_MILLIS;
        this.#part = null;
      }
    }
    this.#busy = false; // at once, so that a piece that comes now is not left lying
  }

  /** What waits, in one part as long as it fits; empty only to say that the file is whole. */
  #makeUp(): Part | null {
    const ended = this.#endedAt !== null;
    if (this.#sealed || (this.#waiting.length === 0 && !ended)) return null;
    let bytes = 0;
    const fits = this.#waiting.findIndex((piece) => (bytes += piece.size) > PART_BYTES);
    const pieces = this.#waiting.splice(0, fits < 0 ? Infinity : Math.max(1, fits));
    const last = ended && this.#waiting.length === 0;
    this.#sealed = last;
    return { number: this.#next++, body: new Blob(pieces), last };
  }

  #isLate(): boolean {
    return this.#endedAt !== null && this.#now() - this.#endedAt > AFTER_END_MILLIS;
  }

  #giveUp(): void {
    this.#waiting = [];
    this.#part = null;
    this.#sealed = true;
    if (this.#endedAt === null) this.#stick();
  }

  #stick(): void {
    this.#stuck = true;
    this.#options.onStuck();
  }
}

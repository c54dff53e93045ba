import type { Filmed, FilmLayout } from "./filmLayout";
import { FILM, filmLayout } from "./filmLayout";
import { Mixer } from "./Mixer";
import { paintFilm } from "./paintFilm";
import { Pictures } from "./Pictures";

/** What a recorder records: one picture and one sound of all who are in a space. */
export interface Film {
  readonly stream: MediaStream;
  /** Whether sound flows; answers when that is known. */
  flows(): Promise<boolean>;
  /** Who is in it from now on. */
  show(people: readonly Filmed[]): void;
  close(): void;
}

/** A recorder begins with a picture of a moment ago: by then it is one with people in it. */
const SETTLED_AFTER = 3;

/** Whether this browser can make a film at all. */
export function canFilm(): boolean {
  return (
    typeof AudioContext !== "undefined" &&
    typeof Worker !== "undefined" &&
    typeof HTMLCanvasElement !== "undefined" &&
    "captureStream" in HTMLCanvasElement.prototype
  );
}

/**
 * People side by side on a canvas, 15 times a second: enough for faces and slides, and the encoder
 * is most of what a recording costs (half a core without a graphics card, four pictures in it). The
 * worker's clock keeps it going in a tab that is hidden.
 */
export class CanvasFilm implements Film {
  readonly stream: MediaStream;
  readonly #mixer = new Mixer();
  readonly #pictures = new Pictures();
  readonly #clock: Worker;
  readonly #canvas: CanvasRenderingContext2D | null;
  #layout: FilmLayout = filmLayout([]);

  constructor() {
    const canvas = document.createElement("canvas");
    canvas.width = FILM.width;
    canvas.height = FILM.height;
    // Without an alpha channel there is less to do for each picture.
    this.#canvas = canvas.getContext("2d", { alpha: false });
    const { track } = this.#mixer;
    this.stream = new MediaStream([
      ...canvas.captureStream().getVideoTracks(),
      ...(track ? [track] : []),
    ]);
    this.#clock = new Worker(new URL("./ticker.worker.ts", import.meta.url), { type: "module" });
    this.#clock.addEventListener("message", () => this.#paint());
    this.#paint();
  }

  async flows(): Promise<boolean> {
    const [heard] = await Promise.all([this.#mixer.flows(), this.#pictures.seen()]);
    await this.#painted(SETTLED_AFTER);
    return heard;
  }

  show(people: readonly Filmed[]): void {
    this.#layout = filmLayout(people);
    const { screen, people: placed } = this.#layout;
    const cameras = placed.flatMap(({ person }) => (person.video ? [person.video] : []));
    this.#pictures.follow(screen ? [screen.track, ...cameras] : cameras);
    this.#mixer.follow(people.flatMap(({ audio }) => (audio ? [audio] : [])));
  }

  close(): void {
    this.#clock.terminate();
    this.#pictures.close();
    this.#mixer.close();
    for (const track of this.stream.getTracks()) track.stop();
  }

  /** Answers after so many more pictures. */
  #painted(count: number): Promise<void> {
    return new Promise((done) => {
      let left = count;
      const seen = () => {
        if (--left > 0) return;
        this.#clock.removeEventListener("message", seen);
        done();
      };
      this.#clock.addEventListener("message", seen);
    });
  }

  #paint(): void {
    if (this.#canvas) paintFilm(this.#canvas, this.#layout, this.#pictures.of);
  }
}

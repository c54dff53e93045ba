import type { Film } from "./Film";
import { canFilm, CanvasFilm } from "./Film";
import type { Filmed } from "./filmLayout";

const TYPES = ["video/webm;codecs=vp8,opus", "video/webm;codecs=vp9,opus", "video/webm"];
/**
 * How often the server gets what was recorded. Whoever closes the page loses no more than that; and
 * shorter parts would be more requests for the same bytes.
 */
const PART_MILLIS = 2_500;
/** Enough for faces and slides of this size: with the sound, half a gigabyte an hour. */
const PICTURE_BITS = 1_000_000;
const SOUND_BITS = 64_000;

export interface TakeListener {
  /** The next piece of the file. */
  onPiece(piece: Blob): void;
  /** The browser's recorder has given up. */
  onBroken(): void;
}

/** One recording while it is made. */
export interface Take {
  /** Who is in it from now on. */
  show(people: readonly Filmed[]): void;
  /** Whether there is sound to record: a browser may hold it back. */
  ready(): Promise<boolean>;
  start(): void;
  /** Hands over what there is, without waiting for the rest of the piece. */
  flush(): void;
  /** Ends, once the last piece was handed over. */
  end(): Promise<void>;
}

/** Makes ready to record; null where this browser cannot. */
export function openTake(listener: TakeListener): Take | null {
  if (typeof MediaRecorder === "undefined" || !canFilm()) return null;
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  return mimeType === undefined ? null : new FilmRecorder(new CanvasFilm(), mimeType, listener);
}

/** Turns a film into the pieces of one file. */
export class FilmRecorder implements Take {
  readonly #film: Film;
  readonly #recorder: MediaRecorder;
  readonly #listener: TakeListener;
  #ending = false;

  constructor(film: Film, mimeType: string, listener: TakeListener) {
    this.#film = film;
    this.#listener = listener;
    this.#recorder = new MediaRecorder(film.stream, {
      mimeType,
      videoBitsPerSecond: PICTURE_BITS,
      audioBitsPerSecond: SOUND_BITS,
    });
    this.#recorder.ondataavailable = ({ data }) => {
      if (data.size > 0) listener.onPiece(data);
    };
    this.#recorder.onerror = () => this.#break();
    // It also stops when a track of the film ends, which is nobody's wish.
    this.#recorder.onstop = () => this.#break();
  }

  show(people: readonly Filmed[]): void {
    this.#film.show(people);
  }

  ready(): Promise<boolean> {
    return this.#film.flows();
  }

  start(): void {
    if (!this.#ending) this.#recorder.start(PART_MILLIS);
  }

  flush(): void {
    if (this.#recorder.state === "recording") this.#recorder.requestData();
  }

  async end(): Promise<void> {
    this.#ending = true;
    if (this.#recorder.state !== "inactive") {
      await new Promise<void>((done) => {
        this.#recorder.onstop = () => done();
        this.#recorder.stop();
      });
    }
    this.#film.close();
  }

  #break(): void {
    if (!this.#ending) this.#listener.onBroken();
  }
}

import { bytesOf } from "./VoiceRecorder";

/** Why a voice is not heard: this browser cannot play it, or one came in the middle of it. */
export type VoiceProblem = "unsupported" | "missed" | "blocked";

interface Playing {
  readonly voiceId: string;
  readonly audio: HTMLAudioElement;
  readonly source: MediaSource;
  readonly queue: Uint8Array<ArrayBuffer>[];
  buffer: SourceBuffer | null;
  next: number;
  ended: boolean;
}

function sourceClass(): typeof MediaSource | undefined {
  return "MediaSource" in globalThis ? MediaSource : undefined;
}

/** Plays a voice that comes in pieces, as they come. */
export class VoicePlayer {
  #playing: Playing | null = null;
  #problem: VoiceProblem | null = null;
  readonly #listeners = new Set<() => void>();

  readonly problem = (): VoiceProblem | null => this.#problem;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** How much of the voice has been played, in seconds. */
  get seconds(): number {
    return this.#playing?.audio.currentTime ?? 0;
  }

  begin(voiceId: string, mimeType: string): void {
    this.#drop();
    this.#say(null);
    const Source = sourceClass();
    if (!Source?.isTypeSupported(mimeType)) {
      this.#say("unsupported");
      return;
    }
    const source = new Source();
    const audio = new Audio(URL.createObjectURL(source));
    const playing: Playing = {
      voiceId,
      audio,
      source,
      queue: [],
      buffer: null,
      next: 0,
      ended: false,
    };
    this.#playing = playing;
    source.addEventListener("sourceopen", () => {
      if (playing !== this.#playing) return;
      URL.revokeObjectURL(audio.src);
      playing.buffer = source.addSourceBuffer(mimeType);
      playing.buffer.addEventListener("updateend", () => this.#feed(playing));
      this.#feed(playing);
    });
    audio.play().catch((error: unknown) => {
      const held = error instanceof DOMException && error.name === "NotAllowedError";
      if (held && playing === this.#playing) this.#say("blocked");
    });
  }

  /** The next piece. Where one is missing the rest cannot be made out. */
  push(voiceId: string, seq: number, data: string): void {
    const playing = this.#playing;
    if (playing?.voiceId !== voiceId) return;
    if (seq !== playing.next) {
      if (seq > playing.next) this.#say("missed");
      return;
    }
    playing.next++;
    playing.queue.push(bytesOf(data));
    this.#feed(playing);
  }

  /** Nothing more comes; what came is played to its end. */
  end(voiceId: string): void {
    const playing = this.#playing;
    if (playing?.voiceId !== voiceId) return;
    playing.ended = true;
    this.#say(null);
    this.#feed(playing);
  }

  /** Silent at once, as when one leaves the breakout. */
  close(): void {
    this.#drop();
    this.#say(null);
  }

  #feed(playing: Playing): void {
    const { buffer, queue, source } = playing;
    if (!buffer || buffer.updating || source.readyState !== "open") return;
    const piece = queue.shift();
    if (piece) {
      try {
        buffer.appendBuffer(piece);
      } catch {
        this.#say("missed");
      }
    } else if (playing.ended) {
      source.endOfStream();
    }
  }

  #drop(): void {
    this.#playing?.audio.pause();
    this.#playing = null;
  }

  #say(problem: VoiceProblem | null): void {
    if (problem === this.#problem) return;
    this.#problem = problem;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** How loud a microphone is, from 0 to 1, on a scale that looks right to the eye. */
export class LevelMeter {
  readonly #context: AudioContext;
  readonly #analyser: AnalyserNode;
  readonly #samples: Float32Array<ArrayBuffer>;
  #source: MediaStreamAudioSourceNode | null = null;

  constructor() {
    this.#context = new AudioContext();
    this.#analyser = this.#context.createAnalyser();
    this.#analyser.fftSize = 1024;
    this.#samples = new Float32Array(this.#analyser.fftSize);
  }

  listen(track: MediaStreamTrack | null): void {
    this.#source?.disconnect();
    this.#source = track && this.#context.createMediaStreamSource(new MediaStream([track]));
    this.#source?.connect(this.#analyser);
  }

  level(): number {
    if (this.#source === null) return 0;
    if (this.#context.state === "suspended") void this.#context.resume();
    this.#analyser.getFloatTimeDomainData(this.#samples);
    let sum = 0;
    for (const sample of this.#samples) sum += sample * sample;
    return loudness(Math.sqrt(sum / this.#samples.length));
  }

  close(): void {
    this.#source?.disconnect();
    void this.#context.close();
  }
}

/** From −55 dB (0) to −5 dB (1). */
export function loudness(rootMeanSquare: number): number {
  if (rootMeanSquare <= 0) return 0;
  const decibels = 20 * Math.log10(rootMeanSquare);
  return Math.min(1, Math.max(0, (decibels + 55) / 50));
}

const STARTS_AT = 0.35;
const STOPS_BELOW = 0.22;
const HANGS_ON_MILLIS = 800;

export interface Speaking {
  readonly speaking: boolean;
  readonly lastLoud: number;
}

/** Speaking begins at once and ends after a pause, so that it does not flicker between words. */
export function nextSpeaking(before: Speaking, level: number, now: number): Speaking {
  if (level >= STARTS_AT || (before.speaking && level >= STOPS_BELOW)) {
    return { speaking: true, lastLoud: now };
  }
  const speaking = before.speaking && now - before.lastLoud < HANGS_ON_MILLIS;
  return { speaking, lastLoud: before.lastLoud };
}

/** How long a browser may hold the sound back before one gives up. */
const HELD_AT_MOST_MILLIS = 5_000;

/** All voices of a space in one track. A microphone that is off is heard as it is sent: silent. */
export class Mixer {
  readonly #context = new AudioContext();
  readonly #mix = this.#context.createMediaStreamDestination();
  readonly #sources = new Map<MediaStreamTrack, MediaStreamAudioSourceNode>();

  constructor() {
    // Without any source no sound at all would come, and a recorder waits for it for ever.
    const silence = this.#context.createConstantSource();
    silence.offset.value = 0;
    silence.connect(this.#mix);
    silence.start();
  }

  get track(): MediaStreamTrack | null {
    return this.#mix.stream.getAudioTracks()[0] ?? null;
  }

  /**
   * Whether sound flows. A page on which nobody has clicked yet, as after a reload, may have to wait
   * for that.
   */
  async flows(): Promise<boolean> {
    const late = new Promise((done) => setTimeout(done, HELD_AT_MOST_MILLIS));
    await Promise.race([this.#context.resume(), late]);
    return this.#context.state === "running";
  }

  /** Mixes these tracks from now on, and no others. */
  follow(tracks: readonly MediaStreamTrack[]): void {
    const wanted = new Set(tracks);
    for (const [track, source] of this.#sources) {
      if (wanted.has(track)) continue;
      source.disconnect();
      this.#sources.delete(track);
    }
    for (const track of wanted) {
      if (this.#sources.has(track)) continue;
      const source = this.#context.createMediaStreamSource(new MediaStream([track]));
      source.connect(this.#mix);
      this.#sources.set(track, source);
    }
  }

  close(): void {
    this.follow([]);
    void this.#context.close();
  }
}

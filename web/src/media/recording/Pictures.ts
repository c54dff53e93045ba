/** How long a recording that begins waits for pictures, so as not to begin with dark tiles. */
const SEEN_WITHIN_MILLIS = 1_500;

/**
 * The current picture of each video track that is recorded. A page draws a track by way of a
 * video element, which need not be on the page.
 */
export class Pictures {
  readonly #elements = new Map<MediaStreamTrack, HTMLVideoElement>();

  /** Plays these tracks from now on, and no others. */
  follow(tracks: readonly MediaStreamTrack[]): void {
    const wanted = new Set(tracks);
    for (const [track, element] of this.#elements) {
      if (wanted.has(track)) continue;
      element.srcObject = null;
      this.#elements.delete(track);
    }
    for (const track of wanted) if (!this.#elements.has(track)) this.#play(track);
  }

  readonly of = (track: MediaStreamTrack): HTMLVideoElement | null => {
    const element = this.#elements.get(track);
    const seen = element && element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    return seen && element.videoWidth > 0 ? element : null;
  };

  /** Answers once there is a picture of each, or late: somebody's may never come. */
  async seen(): Promise<void> {
    const late = new Promise((done) => setTimeout(done, SEEN_WITHIN_MILLIS));
    const first = (element: HTMLVideoElement) =>
      new Promise((done) => element.addEventListener("loadeddata", done, { once: true }));
    const unseen = [...this.#elements].flatMap(([track, element]) =>
      this.of(track) ? [] : [first(element)],
    );
    await Promise.race([Promise.all(unseen), late]);
  }

  close(): void {
    this.follow([]);
  }

  #play(track: MediaStreamTrack): void {
    const element = document.createElement("video");
    element.muted = true;
    element.playsInline = true;
    element.srcObject = new MediaStream([track]);
    element.play().catch(() => undefined); // taken away again before it began
    this.#elements.set(track, element);
  }
}

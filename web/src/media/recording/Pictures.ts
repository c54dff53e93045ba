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

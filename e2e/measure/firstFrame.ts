/* What is measured, in the page of the one who is moved. */

/** Times from the moment at which the page was told of the move, in milliseconds. */
export interface FirstFrame {
  /** The tile of the other one was there, with a picture or without. */
  readonly tile: number;
  /** The first picture that was sent after it had come, whole, and not been decoded yet. */
  readonly received: number;
  /** A first picture that came after the move was on its way to the screen. */
  readonly frame: number;
}

declare global {
  interface Window {
    /** When `breakout.moved` last came, on the page's clock. */
    alcoveMovedAt?: number;
  }
}

/** Runs in the page before the app: notes when a move is told, before the app hears of it. */
export function noteMoves(): void {
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        if (typeof data === "string" && data.includes('"breakout.moved"')) {
          window.alcoveMovedAt = performance.now();
        }
      });
    }
  };
}

/** Runs in the page before the app: its camera is asked for what a small tile needs, at full rate. */
export function captureAtFullRate(): void {
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = (wanted) =>
    typeof wanted?.video === "object"
      ? open({ ...wanted, video: { ...wanted.video, width: 640, height: 360, frameRate: 30 } })
      : open(wanted);
}

/**
 * Runs in the page, before the move: waits for it, and for the first picture of that person. Null
 * when none was seen for half a minute.
 */
export function firstFrameOf(participantId: string): Promise<FirstFrame | null> {
  delete window.alcoveMovedAt;
  const watched = new WeakSet<HTMLVideoElement>();
  let tile: number | undefined;
  return new Promise((resolve) => {
    setTimeout(() => {
      observer.disconnect();
      resolve(null);
    }, 30_000);
    const onFrame = (video: HTMLVideoElement, metadata: VideoFrameCallbackMetadata): void => {
      const moved = window.alcoveMovedAt ?? Number.POSITIVE_INFINITY;
      if ((metadata.receiveTime ?? 0) > moved) {
        observer.disconnect();
        resolve({
          tile: tile ?? Number.NaN,
          received: (metadata.receiveTime ?? Number.NaN) - moved,
          frame: metadata.presentationTime - moved,
        });
      } else watch(video);
    };
    const watch = (video: HTMLVideoElement): void => {
      watched.add(video);
      video.requestVideoFrameCallback((_now, metadata) => {
        onFrame(video, metadata);
      });
    };
    const look = (): void => {
      const there = document.querySelector(`article[data-participant="${participantId}"]`);
      if (there === null || window.alcoveMovedAt === undefined) return;
      tile ??= performance.now() - window.alcoveMovedAt;
      const video = there.querySelector("video");
      if (video !== null && !watched.has(video)) watch(video);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

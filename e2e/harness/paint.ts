import type { Locator } from "@playwright/test";

/**
 * Runs in the page before the app: its camera sends one plain colour, by which a picture can be
 * told from another after it was encoded, sent and decoded.
 */
export function cameraOfHue(hue: number): void {
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted) => {
    if (!wanted?.video) return open(wanted);
    const canvas = document.createElement("canvas");
    canvas.width = 320;
    canvas.height = 180;
    const context = canvas.getContext("2d");
    let light = 50;
    setInterval(() => {
      light = light === 50 ? 48 : 50; // a picture that never changes is not sent
      if (context === null) return;
      context.fillStyle = `hsl(${hue} 100% ${light}%)`;
      context.fillRect(0, 0, canvas.width, canvas.height);
    }, 100);
    return canvas.captureStream(10);
  };
}

/** Runs in the page before the app: there is no camera and no microphone. */
export function noDevices(): void {
  navigator.mediaDevices.getUserMedia = () =>
    Promise.reject(new DOMException("Requested device not found", "NotFoundError"));
}

/** The hue, in degrees, of what a video element shows now; not a number while it shows nothing. */
export async function hueOfVideo(video: Locator): Promise<number> {
  const [red, green, blue] = await video.evaluate((element: HTMLVideoElement) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const context = canvas.getContext("2d");
    context?.drawImage(element, 0, 0, 1, 1);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  });
  if (red === undefined || green === undefined || blue === undefined) return Number.NaN;
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (span < 40) return Number.NaN;
  if (most === red) return (60 * ((green - blue) / span) + 360) % 360;
  return most === green ? 60 * ((blue - red) / span) + 120 : 60 * ((red - green) / span) + 240;
}

import type { Page } from "@playwright/test";

/** What a recording is, as a browser plays it. */
export interface FilmFacts {
  readonly width: number;
  readonly height: number;
  /** Its length, in seconds, by what is in the file. */
  readonly seconds: number;
  /** Where it stood after it was asked to go to its middle, in seconds. */
  readonly middle: number;
  /** How often something moved: encoders alter pictures a little that stand still, which is less. */
  readonly pictures: number;
  /** How many colours the last of them has, similar ones counted as one. */
  readonly colours: number;
  /** The length of its sound, in seconds, and the loudest of it: 0 is silence, 1 the most. */
  readonly soundSeconds: number;
  readonly loudest: number;
}

/** Plays the file at an address in the page, which may be asked for by ranges only. */
export function watchFilm(page: Page, url: string): Promise<FilmFacts> {
  return page.evaluate(watchInPage, url);
}

/** Runs in the page. */
async function watchInPage(url: string): Promise<FilmFacts> {
  const LOOKS = 40;
  const MOVED = 0.01;
  const video = document.createElement("video");
  const happens = (event: string) =>
    new Promise<void>((done, failed) => {
      video.addEventListener(
        event,
        () => {
          done();
        },
        { once: true },
      );
      video.addEventListener(
        "error",
        () => {
          failed(new Error(video.error?.message));
        },
        {
          once: true,
        },
      );
    });
  video.muted = true;
  video.src = url;
  await happens("loadedmetadata");
  if (!Number.isFinite(video.duration)) {
    const known = happens("durationchange");
    video.currentTime = 1e7;
    await known;
  }
  const goTo = async (seconds: number) => {
    const there = happens("seeked");
    video.currentTime = seconds;
    await there;
  };
  const { duration } = video;
  await goTo(duration / 2);
  const middle = video.currentTime;
  await goTo(0);

  const canvas = document.createElement("canvas");
  canvas.width = 64;
  canvas.height = 36;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  let before: readonly number[] = [];
  let pictures = 0;
  const colours = new Set<number>();
  await new Promise<void>((done, failed) => {
    let looks = 0;
    const look = () => {
      context?.drawImage(video, 0, 0, canvas.width, canvas.height);
      const data = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const light = Array.from(data).filter((_, at) => at % 4 === 1);
      const moved = light.filter((value, at) => Math.abs(value - (before[at] ?? 0)) > 48);
      if (moved.length > light.length * MOVED) {
        pictures++;
        before = light;
      }
      colours.clear();
      for (let at = 0; at + 2 < data.length; at += 4) {
        const step = (value: number | undefined) => (value ?? 0) >> 6;
        colours.add(step(data[at]) * 16 + step(data[at + 1]) * 4 + step(data[at + 2]));
      }
      looks++;
      if (looks < LOOKS && !video.ended) video.requestVideoFrameCallback(look);
      else done();
    };
    video.requestVideoFrameCallback(look);
    video.addEventListener("ended", () => {
      done();
    });
    video.play().catch(failed);
  });
  video.pause();

  const bytes = await (await fetch(url)).arrayBuffer();
  const sound = await new AudioContext().decodeAudioData(bytes);
  let loudest = 0;
  for (const sample of sound.getChannelData(0)) loudest = Math.max(loudest, Math.abs(sample));
  return {
    width: video.videoWidth,
    height: video.videoHeight,
    seconds: duration,
    middle,
    pictures,
    colours: colours.size,
    soundSeconds: sound.duration,
    loudest,
  };
}

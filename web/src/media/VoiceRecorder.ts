import type { DeviceProblem } from "./devices";
import { openDevice } from "./devices";

const CHUNK_MILLIS = 250;
const TYPES = ["audio/webm;codecs=opus", "audio/mp4;codecs=opus", "audio/mp4"];

/** What this browser can record a voice in; null if it cannot. */
export function recordableType(): string | null {
  if (typeof MediaRecorder === "undefined") return null;
  return TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? null;
}

/**
 * One's voice in pieces. The microphone of the meeting is not touched: whether it is on in the own
 * space is another matter.
 */
export class VoiceRecorder {
  readonly #recorder: MediaRecorder;
  readonly #track: MediaStreamTrack;

  private constructor(track: MediaStreamTrack, mimeType: string) {
    this.#track = track;
    this.#recorder = new MediaRecorder(new MediaStream([track]), {
      mimeType,
      audioBitsPerSecond: 32_000,
    });
  }

  /** Takes a copy of the meeting's microphone, or opens one of its own. */
  static async open(
    microphone: MediaStreamTrack | null,
    deviceId: string | null,
    mimeType: string,
  ): Promise<VoiceRecorder | DeviceProblem> {
    const track = microphone?.clone() ?? (await openDevice("microphone", deviceId));
    if (typeof track === "string") return track;
    track.enabled = true;
    return new VoiceRecorder(track, mimeType);
  }

  /** Begins; each piece is handed over as it is made, in order. */
  start(onPiece: (piece: Blob) => void): void {
    this.#recorder.ondataavailable = ({ data }) => {
      if (data.size > 0) onPiece(data);
    };
    this.#recorder.start(CHUNK_MILLIS);
  }

  /** Ends, once the last piece was handed over. */
  async stop(): Promise<void> {
    if (this.#recorder.state !== "inactive") {
      await new Promise<void>((done) => {
        this.#recorder.onstop = () => done();
        this.#recorder.stop();
      });
    }
    this.#track.stop();
  }
}

/** A piece as it goes over the wire. */
export async function base64Of(piece: Blob): Promise<string> {
  const bytes = new Uint8Array(await piece.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

import { base64Of, recordableType, VoiceRecorder } from "../../media/VoiceRecorder";
import type { DeviceProblem } from "../../media/devices";
import type { LocalMedia } from "../../media/LocalMedia";
import type {
  Acknowledgement,
  ClientEventName,
  Payload,
  Refusal,
} from "../../protocol/clientEvents";

/** How it stands with one's own voice to all breakouts. */
export type VoiceState =
  | { readonly is: "silent"; readonly ended?: VoiceEnd }
  | { readonly is: "starting" }
  | { readonly is: "speaking"; readonly since: number; readonly recipients: number };

/** Why a voice ended without its speaker's doing. */
export type VoiceEnd = "limit" | "cut";

/** Why nothing is sent. */
export type VoiceRefusal =
  | { readonly is: "refused"; readonly refusal: Refusal }
  | { readonly is: "device"; readonly problem: DeviceProblem }
  | { readonly is: "unsupported" };

interface Sender {
  readonly media: Pick<LocalMedia, "get">;
  ask<Name extends ClientEventName>(
    name: Name,
    payload: Payload<Name>,
  ): Promise<Acknowledgement<Name>>;
}

const SILENT: VoiceState = { is: "silent" };
/** The server ends a voice after 120 s; this page does a moment before, and says so. */
const AT_MOST_MILLIS = 119_000;

/** One's own voice to all breakouts at once, for as long as it is wanted. */
export class VoiceToAll {
  readonly #sender: Sender;
  readonly #listeners = new Set<() => void>();
  #state: VoiceState = SILENT;
  #stop: ((ended?: VoiceEnd) => Promise<void>) | null = null;
  #wanted = false;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  readonly get = (): VoiceState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to speak; the answer says why it did not, if so. */
  async start(): Promise<VoiceRefusal | null> {
    if (this.#state.is !== "silent") return null;
    const mimeType = recordableType();
    if (mimeType === null) return { is: "unsupported" };
    this.#wanted = true;
    this.#set({ is: "starting" });
    const { audio, microphone } = this.#sender.media.get();
    const recorder = await VoiceRecorder.open(audio, microphone, mimeType);
    if (typeof recorder === "string") {
      this.#set(SILENT);
      return { is: "device", problem: recorder };
    }
    const answer = await this.#sender.ask("breakout.voice.start", { mimeType });
    if (!answer.success) {
      await recorder.stop();
      this.#set(SILENT);
      return { is: "refused", refusal: answer };
    }
    this.#speak(recorder, answer.voiceId, answer.recipients);
    if (!this.#isWanted()) await this.stop();
    return null;
  }

  /** Ends, once everything that was said is sent. */
  async stop(ended?: VoiceEnd): Promise<void> {
    this.#wanted = false;
    const stop = this.#stop;
    this.#stop = null;
    await stop?.(ended);
  }

  #isWanted(): boolean {
    return this.#wanted;
  }

  #speak(recorder: VoiceRecorder, voiceId: string, recipients: number): void {
    let seq = 0;
    let sending: Promise<void> = Promise.resolve();
    recorder.start((piece) => {
      const number = seq++;
      sending = sending.then(async () => {
        const data = await base64Of(piece);
        // Not awaited: what is said now does not wait for the server to have heard what was.
        void this.#sender
          .ask("breakout.voice.chunk", { voiceId, seq: number, data })
          .then((answer) => {
            if (!answer.success) void this.stop("cut");
          });
      });
    });
    const late = setTimeout(() => void this.stop("limit"), AT_MOST_MILLIS);
    this.#stop = async (ended) => {
      clearTimeout(late);
      await recorder.stop();
      await sending;
      await this.#sender.ask("breakout.voice.end", { voiceId });
      this.#set(ended ? { is: "silent", ended } : SILENT);
    };
    this.#set({ is: "speaking", since: Date.now(), recipients });
  }

  #set(state: VoiceState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

import type { DeviceKind, DeviceProblem } from "./devices";
import { openDevice } from "./devices";

/** What of this person is captured, and how it is set. */
export interface LocalMediaState {
  readonly audio: MediaStreamTrack | null;
  readonly video: MediaStreamTrack | null;
  readonly screen: MediaStreamTrack | null;
  readonly microphoneOn: boolean;
  readonly cameraOn: boolean;
  readonly microphone: string | null;
  readonly camera: string | null;
  readonly microphoneProblem: DeviceProblem | null;
  readonly cameraProblem: DeviceProblem | null;
  /** The first request has been answered, one way or the other. */
  readonly ready: boolean;
}

export type LocalChoice = Pick<
  LocalMediaState,
  "microphoneOn" | "cameraOn" | "microphone" | "camera"
>;

/**
 * Camera, microphone and screen of this page. Spaces do not concern it: the same tracks go
 * along from one to the next. A microphone that is off is a track that is not enabled; a camera
 * that is off is released, so that its light goes out.
 */
export class LocalMedia {
  #state: LocalMediaState;
  readonly #listeners = new Set<() => void>();
  #closed = false;

  constructor(choice: LocalChoice) {
    this.#state = {
      audio: null,
      video: null,
      screen: null,
      microphoneProblem: null,
      cameraProblem: null,
      ready: false,
      ...choice,
    };
  }

  readonly get = (): LocalMediaState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks for what is wanted on. A refusal is a state, not an error. */
  async start(): Promise<void> {
    // One after the other: asked together, a missing camera would cost the microphone too.
    if (this.#state.microphoneOn) await this.#openMicrophone();
    if (this.#state.cameraOn) await this.#openCamera();
    this.#set({ ready: true });
  }

  async setMicrophone(on: boolean): Promise<void> {
    if (on && this.#state.audio === null) await this.#openMicrophone();
    const { audio } = this.#state;
    if (audio) audio.enabled = on;
    this.#set({ microphoneOn: on && audio !== null });
  }

  async setCamera(on: boolean): Promise<void> {
    if (on) {
      if (this.#state.video === null) await this.#openCamera();
      this.#set({ cameraOn: this.#state.video !== null });
      return;
    }
    this.#state.video?.stop();
    this.#set({ video: null, cameraOn: false });
  }

  async choose(kind: DeviceKind, deviceId: string): Promise<void> {
    if (kind === "microphone") {
      const old = this.#state.audio;
      this.#set({ microphone: deviceId });
      await this.#openMicrophone();
      old?.stop();
      return;
    }
    this.#set({ camera: deviceId });
    if (!this.#state.cameraOn) return;
    const old = this.#state.video;
    await this.#openCamera();
    old?.stop();
  }

  /** Asks for a window or screen; false if the person changed their mind. */
  async shareScreen(): Promise<boolean> {
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: true, audio: false });
      const screen = stream.getVideoTracks()[0] ?? null;
      if (screen) {
        screen.contentHint = "detail";
        screen.onended = () => this.stopScreen();
      }
      this.#set({ screen });
      return screen !== null;
    } catch {
      return false;
    }
  }

  stopScreen(): void {
    this.#state.screen?.stop();
    this.#set({ screen: null });
  }

  close(): void {
    this.#closed = true;
    const { audio, video, screen } = this.#state;
    for (const track of [audio, video, screen]) track?.stop();
    this.#listeners.clear();
  }

  async #openMicrophone(): Promise<void> {
    const opened = await openDevice("microphone", this.#state.microphone);
    if (typeof opened === "string") {
      this.#set({ microphoneProblem: opened, microphoneOn: false });
      return;
    }
    if (this.#closed) {
      opened.stop();
      return;
    }
    opened.enabled = this.#state.microphoneOn; // another one is chosen silently while it is off
    opened.onended = () => this.#set({ audio: null, microphoneOn: false });
    this.#set({ audio: opened, microphoneProblem: null });
  }

  async #openCamera(): Promise<void> {
    const opened = await openDevice("camera", this.#state.camera);
    if (typeof opened === "string") {
      this.#set({ cameraProblem: opened, cameraOn: false });
      return;
    }
    if (this.#closed) {
      opened.stop();
      return;
    }
    opened.onended = () => this.#set({ video: null, cameraOn: false });
    this.#set({ video: opened, cameraProblem: null });
  }

  #set(change: Partial<LocalMediaState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

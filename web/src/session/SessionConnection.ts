import type { Socket } from "socket.io-client";
import { io } from "socket.io-client";
import type { Acknowledgement, ClientEventName, Payload, Refusal } from "../protocol/clientEvents";
import type { VoiceChunk } from "../protocol/cockpitEvents";
import type { ParticipantId } from "../protocol/ids";
import type { ServerMessage } from "../protocol/serverEvents";
import { onSite } from "../app/root";
import { isServerEvent } from "../protocol/serverEvents";
import type { SessionStore } from "./SessionStore";

const ANSWER_MILLIS = 10_000;
const RETRY_MILLIS = 2_000;

/** Refusals that trying again does not change. */
const FINAL = new Set([
  "UNAUTHORIZED",
  "REMOVED",
  "BARRED",
  "ROOM_FULL",
  "ROOM_NOT_FOUND",
  "ROOM_ARCHIVED",
  "SESSION_ENDED",
]);

type VoiceListener = (chunk: VoiceChunk) => void;
type SignalListener = (from: ParticipantId, data: unknown) => void;

/** The socket of one participant: server events go to the store, commands come back answered. */
export class SessionConnection {
  readonly #socket: Socket;
  readonly #store: SessionStore;
  readonly #signalListeners = new Set<SignalListener>();
  readonly #voiceListeners = new Set<VoiceListener>();
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(store: SessionStore, token: string, url = "/events") {
    this.#store = store;
    this.#socket = io(url, {
      path: onSite("/socket.io"),
      auth: { token },
      forceNew: true,
      autoConnect: false,
      reconnectionDelay: 300,
      reconnectionDelayMax: 3_000,
      randomizationFactor: 0.5,
    });
    this.#socket.on("connect", this.#onConnect);
    this.#socket.on("disconnect", this.#onDisconnect);
    this.#socket.on("connect_error", this.#onRefused);
    this.#socket.onAny(this.#onEvent);
  }

  open(): void {
    this.#socket.connect();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#socket.disconnect();
  }

  /** Tells the server something. Never throws: no answer is a refusal with the code `OFFLINE`. */
  async ask<Name extends ClientEventName>(
    name: Name,
    payload: Payload<Name>,
  ): Promise<Acknowledgement<Name>> {
    if (!this.#socket.connected) return offline();
    try {
      const socket = this.#socket.timeout(ANSWER_MILLIS);
      return (await socket.emitWithAck(name, payload)) as Acknowledgement<Name>;
    } catch {
      return offline();
    }
  }

  /** Leaves at once, with the seat given up. */
  async leave(): Promise<void> {
    await this.ask("session.leave", {});
    this.close();
    this.#store.tell({ event: "local.left" });
  }

  onSignal(listener: SignalListener): () => void {
    this.#signalListeners.add(listener);
    return () => this.#signalListeners.delete(listener);
  }

  /** Pieces of a host's voice to all rooms. */
  onVoice(listener: VoiceListener): () => void {
    this.#voiceListeners.add(listener);
    return () => this.#voiceListeners.delete(listener);
  }

  readonly #onConnect = () => {
    // A connection that was not recovered is told the whole state next, and is live only then.
    if (this.#socket.recovered) this.#store.tell({ event: "local.connected" });
  };

  readonly #onDisconnect = (reason: string) => {
    if (this.#closed || this.#store.get().over !== null) return;
    this.#store.tell({ event: "local.disconnected" });
    if (reason === "io server disconnect") this.#retryLater();
  };

  readonly #onRefused = (error: Error & { data?: Partial<Refusal> }) => {
    const code = error.data?.code;
    if (code !== undefined && FINAL.has(code)) {
      this.close();
      this.#store.tell({
        event: "local.refused",
        code,
        error: error.data?.error ?? error.message,
      });
      return;
    }
    this.#store.tell({ event: "local.disconnected" });
    if (!this.#socket.active) this.#retryLater();
  };

  readonly #onEvent = (name: string, payload: unknown, position?: unknown) => {
    if (!isServerEvent(name)) return;
    const message = { event: name, payload } as ServerMessage;
    if (message.event === "signal") {
      const { from, data } = message.payload;
      for (const listener of this.#signalListeners) listener(from, data);
      return;
    }
    if (message.event === "breakout.voice.chunk") {
      for (const listener of this.#voiceListeners) listener(message.payload);
      return;
    }
    this.#store.tell(message, typeof position === "string" ? position : undefined);
    if (this.#store.get().over !== null) this.close();
  };

  #retryLater(): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      if (!this.#closed) this.#socket.connect();
    }, RETRY_MILLIS);
  }
}

function offline(): Refusal {
  return { success: false, code: "OFFLINE", error: "" };
}

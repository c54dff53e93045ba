import { io, type Socket } from "socket.io-client";
import type { Joined } from "./rest.ts";
import { until, type Look, type UntilOptions } from "./until.ts";

/** An acknowledgement: of what was done, or why it was refused. */
export type Ack<T = Record<string, unknown>> =
  | ({ readonly success: true } & T)
  | { readonly success: false; readonly error: string; readonly code: string };

/** An event that reached a client, in the order in which it came. */
export interface Heard {
  readonly event: string;
  readonly payload: unknown;
  readonly position: string | undefined;
}

export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly space: string;
  readonly connected: boolean;
}

export interface Room {
  readonly id: string;
  readonly name: string;
  readonly status: "WAITING" | "ACTIVE" | "CLOSING" | "CLOSED";
  readonly participantCount: number;
  readonly maxParticipants: number;
  readonly participants?: readonly Participant[];
  readonly assigned?: readonly { readonly id: string; readonly name: string }[];
  readonly endsAt: string | null;
}

export interface State {
  readonly sessionId: string;
  readonly you: Participant;
  readonly space: string;
  readonly participants: readonly Participant[];
  readonly participantCount: number;
  readonly rooms: readonly Room[];
  readonly status: string;
  readonly permissions: readonly string[];
  readonly serverTime: string;
  readonly chat: { readonly messages: readonly ChatLine[] };
}

export interface ChatLine {
  readonly id: string;
  readonly space: string;
  readonly from: { readonly id: string; readonly name: string };
  readonly text: string;
  readonly kind: "MESSAGE" | "BROADCAST";
}

export type Transport = "websocket" | "polling";

/** A participant at the wire: the stock client, with a log of everything that it was told. */
export class WireClient {
  readonly id: string;
  readonly name: string;
  readonly heard: Heard[] = [];
  readonly socket: Socket;

  constructor(url: string, joined: Joined, transports: readonly Transport[] = ["websocket"]) {
    this.id = joined.participant.id;
    this.name = joined.participant.name;
    this.socket = io(`${url}/events`, {
      auth: { token: joined.token },
      transports: [...transports],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 300,
    });
    this.socket.onAny((event: string, payload: unknown, position: unknown) => {
      this.heard.push({
        event,
        payload,
        position: typeof position === "string" ? position : undefined,
      });
    });
  }

  /** Everything heard under this name, oldest first. */
  all<T>(event: string): T[] {
    return this.heard.filter((heard) => heard.event === event).map((heard) => heard.payload as T);
  }

  /** Waits until an event was heard for which `fits` holds. */
  hears<T>(
    event: string,
    fits: (payload: T) => boolean = () => true,
    options?: UntilOptions,
  ): Promise<T> {
    return this.look(
      `${this.name} hears ${event}`,
      () => {
        const found = this.all<T>(event).find(fits);
        const names = [...new Set(this.heard.map((heard) => heard.event))].join(", ");
        return found === undefined
          ? { notYet: `heard so far: ${names}; of that name: ${JSON.stringify(this.all(event))}` }
          : { done: found };
      },
      options,
    );
  }

  /** The state that the server sent when this client connected last. */
  state(): Promise<State> {
    return this.hears<State>("session.state");
  }

  /** Sends an event and waits for its acknowledgement, whatever it says. */
  async ask<T = Record<string, unknown>>(event: string, payload: unknown = {}): Promise<Ack<T>> {
    return (await this.socket.timeout(10_000).emitWithAck(event, payload)) as Ack<T>;
  }

  /** As `ask`, for what must work: throws with the refusal when it does not. */
  async must<T = Record<string, unknown>>(event: string, payload: unknown = {}): Promise<T> {
    const ack = await this.ask<T>(event, payload);
    if (!ack.success) throw new Error(`${this.name}: ${event} was refused: ${JSON.stringify(ack)}`);
    return ack;
  }

  /** The state as it is now, asked for. */
  async now(): Promise<State> {
    return (await this.must<{ state: State }>("session.state")).state;
  }

  look<T>(
    what: string,
    look: () => Look<T> | Promise<Look<T>>,
    options?: UntilOptions,
  ): Promise<T> {
    return until(what, look, options);
  }

  /** Cuts the connection without a goodbye, as a lost network does. */
  drop(): void {
    this.socket.io.engine.close();
  }

  close(): void {
    this.socket.disconnect();
  }
}

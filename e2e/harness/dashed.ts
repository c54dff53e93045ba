import { io, type Socket } from "socket.io-client";
import type { Joined } from "./rest.ts";
import type { Ack, Transport } from "./socket.ts";
import { until } from "./until.ts";

/** What someone who embeds Alcove writes: the stock client on namespace `/`, and nothing else. */
export class DashedClient {
  readonly id: string;
  readonly name: string;
  readonly heard: { readonly event: string; readonly payload: unknown }[] = [];
  readonly socket: Socket;

  constructor(url: string, joined: Joined, transports: readonly Transport[] = ["websocket"]) {
    this.id = joined.participant.id;
    this.name = joined.participant.name;
    this.socket = io(url, {
      auth: { token: joined.token },
      transports: [...transports],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 300,
    });
    this.socket.onAny((event: string, payload: unknown) => this.heard.push({ event, payload }));
  }

  all<T>(event: string): T[] {
    return this.heard.filter((heard) => heard.event === event).map((heard) => heard.payload as T);
  }

  connected(): Promise<true> {
    return until(`${this.name} is connected to /`, () =>
      this.socket.connected ? { done: true } : { notYet: "not connected" },
    );
  }

  hears<T>(
    event: string,
    fits: (payload: T) => boolean = () => true,
    options?: Parameters<typeof until>[2],
  ): Promise<T> {
    return until(
      `${this.name} hears ${event}`,
      () => {
        const found = this.all<T>(event).find(fits);
        return found === undefined
          ? { notYet: `heard so far: ${JSON.stringify(this.heard)}` }
          : { done: found };
      },
      options,
    );
  }

  async ask<T = Record<string, unknown>>(event: string, payload: unknown = {}): Promise<Ack<T>> {
    return (await this.socket.timeout(10_000).emitWithAck(event, payload)) as Ack<T>;
  }

  async must<T = Record<string, unknown>>(event: string, payload: unknown = {}): Promise<T> {
    const ack = await this.ask<T>(event, payload);
    if (!ack.success) throw new Error(`${this.name}: ${event} was refused: ${JSON.stringify(ack)}`);
    return ack;
  }

  close(): void {
    this.socket.disconnect();
  }
}

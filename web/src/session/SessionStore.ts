import { reduce } from "../state/reduce";
import type { AnyMessage, SessionState } from "../state/sessionState";
import { INITIAL } from "../state/sessionState";

/** Holds the state of one session on this page, and says when it changed. */
export class SessionStore {
  #state: SessionState = INITIAL;
  readonly #listeners = new Set<() => void>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  readonly get = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly tell = (message: AnyMessage, position?: string): void => {
    const next = reduce(this.#state, { message, at: this.#now(), position });
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  };
}

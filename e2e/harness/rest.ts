/** The answer of a REST call: its status and its JSON. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** What an error answers (RFC 9457, with Alcove's extra members). */
export interface Problem {
  readonly success: false;
  readonly error: string;
  readonly code: string;
  readonly status?: number;
  readonly suggestion?: string;
  readonly suggestions?: readonly string[];
}

export interface RoomMade {
  readonly success: true;
  readonly room: { readonly name: string; readonly sid: string; readonly metadata: unknown };
  readonly shareableLink: string;
  readonly studentLink: string;
  readonly hostKey: string;
  readonly ownerToken?: string;
}

export interface Joined {
  readonly participant: {
    readonly id: string;
    readonly name: string;
    readonly role: "HOST" | "COHOST" | "PARTICIPANT";
    readonly space: string;
  };
  readonly token: string;
  readonly session: { readonly id: string };
  readonly connection: Connection;
}

export interface Connection {
  readonly provider: string;
  readonly space: string;
  readonly iceServers: readonly unknown[];
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Calls the REST API as a back end would, with fetch and JSON and nothing else. */
export class Rest {
  readonly #url: string;
  readonly #token: string | undefined;

  constructor(url: string, token?: string) {
    this.#url = url;
    this.#token = token;
  }

  as(token: string): Rest {
    return new Rest(this.#url, token);
  }

  async call<T = Problem>(method: Method, path: string, body?: unknown): Promise<Answer<T>> {
    const headers: Record<string, string> = {};
    if (body !== undefined) headers["content-type"] = "application/json";
    if (this.#token !== undefined) headers["authorization"] = `Bearer ${this.#token}`;
    const response = await fetch(new URL(path, this.#url), {
      method,
      headers,
      ...(body === undefined
        ? {}
        : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === "" ? null : parse(text)) as T,
    };
  }

  /** As `call`, for calls that must work: throws with the whole answer when they do not. */
  async must<T>(method: Method, path: string, body?: unknown): Promise<T> {
    const answer = await this.call<T>(method, path, body);
    if (answer.status >= 300) {
      throw new Error(
        `${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`,
      );
    }
    return answer.body;
  }

  makeRoom(room: Readonly<Record<string, unknown>> = {}): Promise<RoomMade> {
    return this.must<RoomMade>("POST", "/api/rooms", {
      displayName: "Maths 101",
      type: "meeting",
      ...room,
    });
  }

  join(code: string, name: string, more: Readonly<Record<string, unknown>> = {}): Promise<Joined> {
    return this.must<Joined>("POST", `/api/rooms/${code}/join`, { name, ...more });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

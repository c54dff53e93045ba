import { inApp, ROOT } from "./root";

/** Where a person is in the web app, read from the address. */
export type Route =
  | { readonly page: "landing" }
  | { readonly page: "room"; readonly code: string; readonly by: "host" | "student" }
  | { readonly page: "recordings"; readonly code: string }
  | { readonly page: "recording"; readonly id: string }
  | { readonly page: "unknown" };

const ROOM = /^\/(rooms|s)\/([^/]+)\/?$/;

const RECORDINGS = /^\/rooms\/([^/]+)\/recordings(?:\/([^/]+))?\/?$/;

export function routeOf(path: string): Route {
  if (path === "/" || path === "") return { page: "landing" };
  const [, room, recording] = RECORDINGS.exec(path) ?? [];
  if (recording !== undefined) return { page: "recording", id: decoded(recording) };
  if (room !== undefined) return { page: "recordings", code: decoded(room) };
  const [, way, code] = ROOM.exec(path) ?? [];
  if (way === undefined || code === undefined) return { page: "unknown" };
  return { page: "room", code: decoded(code), by: way === "rooms" ? "host" : "student" };
}

function decoded(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}

/** The host's secret in a link's fragment: `#host=KEY`. */
export function hostKeyIn(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, "")).get("host");
}

/** What opens a recording that is shared by link, in the link's fragment: `#key=KEY`. */
export function recordingKeyIn(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, "")).get("key");
}

/**
 * What a person typed or pasted on the landing page: a code, or a whole link whose code, and
 * whose host key, it yields as a path of this app. Null if there is no code in it.
 */
export function pathFor(typed: string, root = ROOT): string | null {
  const text = typed.trim();
  if (text === "") return null;
  if (URL.canParse(text)) {
    const { pathname, hash } = new URL(text);
    const path = inApp(pathname, root);
    return routeOf(path).page === "room" ? path + hash : null;
  }
  const code = text.replace(/\s+/g, "-");
  return `/s/${encodeURIComponent(code)}`;
}

/**
 * What two peers say to each other through the server. A link is known by two instances, one a
 * side; a page that is loaded anew, or a link that starts over, is a new instance. `to` is the
 * instance that the sender believes to be talking to, null while it knows none.
 */
export interface PeerSignal {
  readonly from: string;
  readonly to: string | null;
  readonly body:
    | { readonly is: "hello" }
    | { readonly is: "description"; readonly description: RTCSessionDescriptionInit }
    | { readonly is: "candidate"; readonly candidate: RTCIceCandidateInit };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

const TYPES = new Set(["offer", "answer", "rollback", "pranswer"]);

function bodyOf(value: unknown): PeerSignal["body"] | null {
  if (!isRecord(value)) return null;
  if (value.is === "hello") return { is: "hello" };
  if (value.is === "candidate" && isRecord(value.candidate)) {
    return { is: "candidate", candidate: value.candidate };
  }
  const { description } = value;
  if (value.is !== "description" || !isRecord(description)) return null;
  const { type, sdp } = description;
  if (typeof type !== "string" || !TYPES.has(type) || typeof sdp !== "string") return null;
  return { is: "description", description: { type: type as RTCSdpType, sdp } };
}

/** A signal from another participant's client, which may be any client: null if it makes no sense. */
export function parseSignal(data: unknown): PeerSignal | null {
  if (!isRecord(data) || typeof data.from !== "string") return null;
  const to = data.to;
  if (to !== null && typeof to !== "string") return null;
  const body = bodyOf(data.body);
  return body && { from: data.from, to, body };
}

import type { Instant, RecordingId, SessionId, Space } from "../protocol/ids";
import type { Part, Sent } from "../media/recording/PartUploader";
import { onSite } from "../app/root";
import { call } from "./http";

const path = (id: string) => onSite(`/api/recordings/${encodeURIComponent(id)}`);

/** Refusals that are over sooner or later: too busy, too many, too slow. */
const PASSING = new Set([408, 425, 429]);

/** As much as a browser goes on sending for a page that was closed; a little less than it may be. */
const PARTING_BYTES = 60_000;

/**
 * Hands a part of a recording to the server. Never throws: no answer is one for later. The end of a
 * file, if it is short, arrives even if its page is closed meanwhile. Other parts are not sent that
 * way: browsers take so little of it at once that the next part would be refused.
 */
export async function sendPart(id: RecordingId, token: string, part: Part): Promise<Sent> {
  try {
    const query = `part=${part.number}&last=${String(part.last)}`;
    const response = await fetch(`${path(id)}/parts?${query}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/octet-stream" },
      body: part.body,
      keepalive: part.last && part.body.size <= PARTING_BYTES,
    });
    await response.arrayBuffer(); // an answer that is not read holds its request open
    if (response.ok) return "taken";
    const { status } = response;
    return status >= 500 || PASSING.has(status) ? "later" : "refused";
  } catch {
    return "later";
  }
}

export type Sharing = "hosts" | "participants" | "link";

/** A recording that is kept, as the list has it. */
export interface KeptRecording {
  readonly id: RecordingId;
  readonly room: string;
  readonly session: SessionId;
  readonly space: Space;
  /** Null for main. */
  readonly breakoutName: string | null;
  readonly fileName: string;
  readonly title: string | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly durationSeconds: number | null;
  readonly sizeBytes: number;
  readonly status: "recording" | "ready" | "empty";
  readonly sharing: Sharing;
  /** Plays it for some hours: a video element cannot say who asks. */
  readonly url: string;
  /** For those who may change it: what opens it for anybody; null while it is not shared so. */
  readonly shareUrl?: string | null;
}

export interface RecordingsPage {
  readonly recordings: readonly KeptRecording[];
  readonly total: number;
  readonly nextCursor: string | null;
}

interface Wanted {
  readonly room: string;
  readonly token: string;
  readonly cursor: string | null;
}

/** A room's recordings, the newest first: an owner's all, a participant's those of the session. */
export async function recordingsOf(wanted: Wanted, signal?: AbortSignal): Promise<RecordingsPage> {
  const { room, token, cursor } = wanted;
  const query = new URLSearchParams({ room, ...(cursor === null ? {} : { cursor }) });
  const page = await call<RecordingsPage>(`/recordings?${query.toString()}`, {
    token,
    ...(signal ? { signal } : {}),
  });
  return { ...page, recordings: page.recordings.map(withUrlOnSite) };
}

/** The server names its own paths; it may be below another one. */
function withUrlOnSite(recording: KeptRecording): KeptRecording {
  return { ...recording, url: onSite(recording.url) };
}

export interface RecordingChange {
  readonly title?: string;
  readonly sharing?: Sharing;
}

export async function changeRecording(
  id: RecordingId,
  token: string,
  change: RecordingChange,
): Promise<KeptRecording> {
  const answer = await call<{ recording: KeptRecording }>(`/recordings/${id}`, {
    method: "PATCH",
    body: change,
    token,
  });
  return withUrlOnSite(answer.recording);
}

export async function deleteRecording(id: RecordingId, token: string): Promise<void> {
  await call(`/recordings/${id}`, { method: "DELETE", token });
}

/** Where the file itself is, to be kept rather than played. */
export function downloadUrl(url: string): string {
  return `${url}${url.includes("?") ? "&" : "?"}download=true`;
}

/** Where the file of a recording is that was shared by link. */
export function sharedUrl(id: string, key: string): string {
  return `${path(id)}?key=${encodeURIComponent(key)}`;
}

/** The link to pass on: a page that plays it. Null while it is not shared by link. */
export function linkOf({ id, room, shareUrl }: KeptRecording): string | null {
  if (!shareUrl) return null;
  const key = new URL(shareUrl, window.location.origin).searchParams.get("key") ?? "";
  const fragment = new URLSearchParams({ key }).toString();
  return `${window.location.origin}${onSite(`/rooms/${room}/recordings/${id}`)}#${fragment}`;
}

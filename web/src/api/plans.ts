import type { SavedSet } from "../protocol/plans";
import { call, callForFile } from "./http";

/* The list of a room's people and its saved sets: for hosts, with their token of the session. */

export interface RosterEntry {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly group?: string | null;
  readonly attributes?: Readonly<Record<string, string>>;
}

const roomPath = (code: string) => `/rooms/${encodeURIComponent(code)}`;

/** The list that is kept with the room; empty if none was. */
export async function keptList(
  code: string,
  token: string,
  signal?: AbortSignal,
): Promise<readonly RosterEntry[]> {
  const answer = await call<{ entries?: readonly RosterEntry[] }>(`${roomPath(code)}/roster`, {
    token,
    ...(signal ? { signal } : {}),
  });
  return answer.entries ?? [];
}

/** Keeps a list with the room, in place of the one before. */
export async function keepList(code: string, token: string, csv: string): Promise<void> {
  await call(`${roomPath(code)}/roster`, {
    method: "PUT",
    text: { type: "text/csv", content: csv },
    token,
  });
}

export type SetFormat = "csv" | "json";

const MEDIA: Readonly<Record<SetFormat, string>> = { csv: "text/csv", json: "application/json" };

const setPath = (code: string, name: string) =>
  `${roomPath(code)}/breakout-sets/${encodeURIComponent(name)}`;

/** A saved set as a file. */
export function exportSet(
  code: string,
  token: string,
  name: string,
  format: SetFormat,
): Promise<Blob> {
  return callForFile(`${setPath(code, name)}?format=${format}`, { token });
}

/** Saves the set that a file holds under a name. */
export async function importSet(
  code: string,
  token: string,
  name: string,
  format: SetFormat,
  content: string,
): Promise<SavedSet | null> {
  const answer = await call<{ set?: SavedSet }>(setPath(code, name), {
    method: "PUT",
    text: { type: MEDIA[format], content },
    token,
  });
  return answer.set ?? null;
}

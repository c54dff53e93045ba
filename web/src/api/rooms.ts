import { onSite } from "../app/root";
import type { ParticipantId, Space } from "../protocol/ids";
import type { MediaConnection, Role } from "../protocol/objects";
import {
  forgetOwnerToken,
  keepHostKey,
  keepOwnerToken,
  ownerToken,
  personSecret,
} from "../session/browserMemory";
import { ApiError, call } from "./http";

export type RoomType = "meeting" | "classroom" | "speech";

/** A room as the REST API says it; hosts are told more than others. */
export interface RoomInfo {
  readonly code: string;
  readonly displayName: string;
  readonly type: RoomType;
  readonly teacherName?: string | null;
  readonly hasPin?: boolean;
  readonly locked?: boolean;
  /** Whether people wait until a host lets them in. */
  readonly waitingRoom?: boolean;
  readonly archivedAt?: string | null;
  readonly lastUsedAt?: string | null;
  /** When it is put away unless somebody comes; for who manages it. */
  readonly archivesAt?: string | null;
  /** Wrong PINs of the last hour, for who manages it. */
  readonly wrongPins?: { readonly count: number; readonly since: string } | null;
  readonly createdAt?: string;
  readonly numParticipants?: number;
  readonly maxParticipants?: number;
  readonly activeParticipants?: readonly { readonly identity: string; readonly name: string }[];
}

type RoomOnWire = Partial<RoomInfo> & {
  readonly name?: string;
  readonly roomCode?: string;
  readonly metadata?: Partial<RoomInfo>;
};

/** The fields stand in the room; `metadata` mirrors some of them. */
function roomFrom(wire: RoomOnWire): RoomInfo {
  const merged = { ...wire.metadata, ...wire };
  const code = wire.code ?? wire.roomCode ?? wire.name ?? "";
  return {
    ...merged,
    code,
    displayName: merged.displayName ?? code,
    type: merged.type ?? "meeting",
  };
}

export interface RoomWanted {
  /** Left out for an ad-hoc room, whose code the server makes. */
  readonly code?: string;
  readonly displayName?: string;
  readonly type: RoomType;
  readonly teacherName?: string;
  readonly pin?: string;
  readonly waitingRoom?: boolean;
}

export interface RoomMade {
  readonly room: RoomInfo;
  readonly hostLink: string;
  readonly studentLink: string;
}

interface CreateAnswer {
  readonly room: RoomOnWire;
  readonly hostKey?: string;
  readonly ownerToken?: string;
}

/** Makes a room, and remembers in this browser what makes it the owner's. */
export async function createRoom(wanted: RoomWanted): Promise<RoomMade> {
  const make = (token: string | null) =>
    call<CreateAnswer>("/rooms", { method: "POST", body: wanted, token });
  const token = ownerToken();
  const answer = await make(token).catch((error: unknown) => {
    if (token === null || !isOver(error)) throw error;
    // The browser was not here for half a year: a new owner begins.
    forgetOwnerToken();
    return make(null);
  });
  const room = roomFrom(answer.room);
  if (answer.ownerToken) keepOwnerToken(answer.ownerToken);
  if (answer.hostKey) keepHostKey(room.code, answer.hostKey);
  return { room, ...linksOf(room.code, answer.hostKey ?? null) };
}

/** The two links of a room, on the address under which this page was opened. */
export function linksOf(code: string, hostKey: string | null) {
  const host = window.location.origin + onSite(`/rooms/${code}`);
  return {
    hostLink: hostKey === null ? host : `${host}#host=${encodeURIComponent(hostKey)}`,
    studentLink: window.location.origin + onSite(`/s/${code}`),
  };
}

export async function roomByCode(code: string, signal?: AbortSignal): Promise<RoomInfo> {
  const wire = await call<RoomOnWire & { room?: RoomOnWire }>(
    `/rooms/${encodeURIComponent(code)}`,
    signal ? { signal } : {},
  );
  return roomFrom(wire.room ?? wire);
}

/** The rooms that this browser's guest owns; none before the first one was made. */
export async function myRooms(signal?: AbortSignal): Promise<readonly RoomInfo[]> {
  const token = ownerToken();
  if (token === null) return [];
  try {
    const answer = await call<RoomsAnswer>("/rooms?limit=100", {
      token,
      ...(signal ? { signal } : {}),
    });
    // Each look renews it.
    if (answer.ownerToken && ownerToken() === token) keepOwnerToken(answer.ownerToken);
    return answer.rooms.map(roomFrom);
  } catch (error) {
    if (!isOver(error)) throw error;
    if (ownerToken() === token) forgetOwnerToken();
    return [];
  }
}

interface RoomsAnswer {
  readonly rooms: readonly RoomOnWire[];
  readonly ownerToken?: string;
}

/** The token has ended: nobody came for as long as it is good. */
function isOver(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}

/** Opens an archived room again. */
export async function unarchiveRoom(code: string): Promise<RoomInfo> {
  const { room } = await call<{ room: RoomOnWire }>(
    `/rooms/${encodeURIComponent(code)}/unarchive`,
    {
      method: "POST",
      token: ownerToken(),
    },
  );
  return roomFrom(room);
}

/** Wrong PINs no longer make anybody wait for a turn. */
export async function forgiveWrongPins(code: string, token: string | null): Promise<void> {
  await call(`/rooms/${encodeURIComponent(code)}/wrong-pins`, { method: "DELETE", token });
}

/** Whether people wait until a host lets them in; turned off, all who wait come in. */
export async function setWaitingRoom(
  code: string,
  token: string,
  waitingRoom: boolean,
): Promise<RoomInfo> {
  const { room } = await call<{ room: RoomOnWire }>(`/rooms/${encodeURIComponent(code)}`, {
    method: "PATCH",
    body: { waitingRoom },
    token,
  });
  return roomFrom(room);
}

export async function deleteRoom(code: string, force: boolean): Promise<void> {
  await call(`/rooms/${encodeURIComponent(code)}?force=${String(force)}`, {
    method: "DELETE",
    token: ownerToken(),
  });
}

export interface JoinWanted {
  readonly name: string;
  readonly pin?: string;
  readonly hostKey?: string;
  /** The token of a seat of before: one comes back as the same one. */
  readonly resume?: string;
}

export interface Joined {
  readonly participant: {
    readonly id: ParticipantId;
    readonly name: string;
    /** Given to who is in. */
    readonly role?: Role;
    readonly space?: Space;
  };
  readonly token: string;
  /** A host is to let this one in: with the token one waits for that on the socket. */
  readonly waiting?: boolean;
  readonly connection?: MediaConnection | null;
}

export function joinRoom(code: string, wanted: JoinWanted): Promise<Joined> {
  return call<Joined>(`/rooms/${encodeURIComponent(code)}/join`, {
    method: "POST",
    body: { ...wanted, person: personSecret() },
  });
}

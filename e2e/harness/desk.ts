import type { Rest } from "./rest.ts";
import type { Room } from "./socket.ts";

/** Makes `count` breakouts through REST, lets `plan` fill them, and opens them. */
export async function openThrough(
  rest: Rest,
  code: string,
  count: number,
  plan: (rooms: readonly Room[]) => Promise<void>,
): Promise<readonly Room[]> {
  const { rooms } = await rest.must<{ rooms: Room[] }>("POST", `/api/rooms/${code}/breakout`, {
    count,
  });
  await plan(rooms);
  await rest.must("POST", `/api/rooms/${code}/breakout/start`, {});
  return rooms;
}

export async function assignThrough(
  rest: Rest,
  code: string,
  pairs: readonly (readonly [participantId: string, to: string])[],
): Promise<void> {
  await rest.must("POST", `/api/rooms/${code}/breakout/assign`, {
    assignments: pairs.map(([participantId, to]) => ({ participantId, to })),
  });
}

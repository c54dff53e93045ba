import type { Room, WireClient } from "./socket.ts";

/** Makes `count` breakouts as a set, which nobody is assigned to yet. */
export async function makeBreakouts(
  host: WireClient,
  count: number,
  config: Readonly<Record<string, unknown>> = {},
): Promise<Room[]> {
  const made = await host.must<{ rooms: Room[] }>("breakout.rooms.create", { count, ...config });
  return made.rooms;
}

export async function assign(
  host: WireClient,
  pairs: readonly (readonly [WireClient, Room])[],
): Promise<void> {
  await host.must("breakout.room.assign", {
    assignments: pairs.map(([client, room]) => ({ participantId: client.id, to: room.id })),
  });
}

export interface Moved {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly room: Room | null;
  readonly connection: { readonly space: string };
}

/** Waits until the server has told a client that it is now in `space`. */
export function movedTo(client: WireClient, space: string): Promise<Moved> {
  return client.look(`${client.name} is moved to ${space}`, () => {
    const moves = client.all<Moved>("breakout.moved");
    const last = moves.at(-1);
    return last?.to === space
      ? { done: last }
      : {
          notYet: `moves so far: ${JSON.stringify(moves.map(({ from, to, reason }) => ({ from, to, reason })))}`,
        };
  });
}

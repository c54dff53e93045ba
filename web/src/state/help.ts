import type { HelpRequest, Room } from "../protocol/objects";
import type { Live } from "./sessionState";

/** A breakout whose people wait for a host. */
export interface Call {
  readonly room: Room;
  readonly help: HelpRequest;
}

/** The calls for help in the order in which they came. */
export function helpQueue(live: Live): readonly Call[] {
  return live.rooms
    .flatMap((room) => (room.help === null ? [] : [{ room, help: room.help }]))
    .sort((a, b) => Date.parse(a.help.at) - Date.parse(b.help.at));
}

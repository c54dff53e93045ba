import { useSyncExternalStore } from "react";
import type { SessionState } from "../../state/sessionState";
import { INITIAL } from "../../state/sessionState";
import type { MeetingClient } from "./MeetingClient";

const subscribeToNothing = () => () => undefined;

/** A part of a client's state, where there may be no client yet: then of nothing that is known. */
export function useClientState<Part>(
  client: MeetingClient | null,
  select: (state: SessionState) => Part,
): Part {
  return useSyncExternalStore(client?.store.subscribe ?? subscribeToNothing, () =>
    select(client?.store.get() ?? INITIAL),
  );
}

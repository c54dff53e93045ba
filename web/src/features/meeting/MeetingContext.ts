import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Answer, ClientEventName, Payload } from "../../protocol/clientEvents";
import type { Live, SessionState } from "../../state/sessionState";
import { sentenceOfRefusal } from "../../ui/refusal";
import type { MeetingClient } from "./MeetingClient";

export const MeetingContext = createContext<MeetingClient | null>(null);

export function useMeeting(): MeetingClient {
  const client = useContext(MeetingContext);
  if (!client) throw new Error("There is no meeting around this component");
  return client;
}

/** A part of the state; it must be the same object for as long as nothing in it changes. */
export function useSession<Part>(select: (state: SessionState) => Part): Part {
  const { store } = useMeeting();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** What is live. Only for components that are shown once it is. */
export function useLive(): Live {
  const live = useSession((state) => state.live);
  if (!live) throw new Error("The session is not known yet");
  return live;
}

export function useManages(): boolean {
  return useSession((state) => state.live?.permissions.includes("breakout:manage") ?? false);
}

/** Where the mesh is at: grows with every change of a link. */
export function useMeshVersion(): number {
  const { mesh } = useMeeting();
  return useSyncExternalStore(mesh.subscribe, mesh.version);
}

/** Sends a command. A refusal is told at the top of the stage, and answers null. */
export function useCommand() {
  const client = useMeeting();
  const { t } = useTranslation();
  return useCallback(
    async <Name extends ClientEventName>(
      name: Name,
      payload: Payload<Name>,
    ): Promise<Answer<Name> | null> => {
      const answer = await client.ask(name, payload);
      if (answer.success) return answer;
      client.store.tell({ event: "local.problem", text: sentenceOfRefusal(answer, t) });
      return null;
    },
    [client, t],
  );
}

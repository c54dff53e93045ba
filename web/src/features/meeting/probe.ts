import { factsOf } from "../../media/statistics";
import type { MeetingClient } from "./MeetingClient";

/** Facts for tests to read, none of which can be written through it. */
export interface AlcoveProbe {
  readonly participantId: string | null;
  readonly space: string | null;
  readonly connectionState: "connecting" | "connected" | "lost";
  /** The position of the last event, as the server writes it. */
  readonly seq: string | null;
  readonly switching: boolean;
  /** How much of a host's voice to all rooms was played here, in seconds. */
  readonly voiceSeconds: number;
  peers(): Promise<
    readonly {
      participantId: string;
      framesDecoded: number;
      audioPackets: number;
      connectionState: RTCPeerConnectionState;
    }[]
  >;
  /** The connections that are kept for people elsewhere, and what went over them. */
  parked(): Promise<
    readonly {
      participantId: string;
      framesDecoded: number;
      audioPackets: number;
      packetsSent: number;
      checks: number;
      connectionState: RTCPeerConnectionState;
    }[]
  >;
  localTracks(): readonly {
    kind: string;
    id: string;
    enabled: boolean;
    readyState: MediaStreamTrackState;
  }[];
}

declare global {
  interface Window {
    alcoveProbe?: AlcoveProbe;
  }
}

function probeOf(client: MeetingClient): AlcoveProbe {
  const state = () => client.store.get();
  return {
    get participantId() {
      return state().live?.you.id ?? null;
    },
    get space() {
      return state().live?.space ?? null;
    },
    get connectionState() {
      return state().link.is;
    },
    get seq() {
      return state().live?.seq ?? null;
    },
    get switching() {
      return client.mesh.switching;
    },
    get voiceSeconds() {
      return client.ears.seconds;
    },
    peers: () =>
      Promise.all(
        client.mesh.active().map(async ([participantId, link]) => {
          const { framesDecoded, audioPackets, connectionState } = await factsOf(link);
          return { participantId, framesDecoded, audioPackets, connectionState };
        }),
      ),
    parked: () =>
      Promise.all(
        client.mesh.parked().map(async ([participantId, link]) => {
          const { roundTripMillis: _, packetsLost: __, ...facts } = await factsOf(link);
          return { participantId, ...facts };
        }),
      ),
    localTracks: () => {
      const { audio, video, screen } = client.media.get();
      return [audio, video, screen].flatMap((track) =>
        track
          ? [
              {
                kind: track.kind,
                id: track.id,
                enabled: track.enabled,
                readyState: track.readyState,
              },
            ]
          : [],
      );
    },
  };
}

/** Shows the facts of this meeting to tests; the answer takes them away again. */
export function showProbe(client: MeetingClient): () => void {
  const probe = Object.freeze(probeOf(client));
  window.alcoveProbe = probe;
  return () => {
    if (window.alcoveProbe === probe) delete window.alcoveProbe;
  };
}

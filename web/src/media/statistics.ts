import type { PeerLink } from "./PeerLink";

/** What really arrives from one peer, counted by the browser's own decoder. */
export interface PeerFacts {
  readonly framesDecoded: number;
  readonly audioPackets: number;
  readonly connectionState: RTCPeerConnectionState;
  /** From the candidate pair in use, in milliseconds; null before there is one. */
  readonly roundTripMillis: number | null;
  readonly packetsLost: number;
}

interface Counters {
  type: string;
  kind?: string;
  framesDecoded?: number;
  packetsReceived?: number;
  packetsLost?: number;
  nominated?: boolean;
  currentRoundTripTime?: number;
}

export async function factsOf(link: PeerLink): Promise<PeerFacts> {
  const facts = { framesDecoded: 0, audioPackets: 0, packetsLost: 0 };
  let roundTripMillis: number | null = null;
  const report = await link.statistics();
  report.forEach((value: Counters) => {
    if (value.type === "inbound-rtp") {
      facts.framesDecoded += value.framesDecoded ?? 0;
      facts.packetsLost += value.packetsLost ?? 0;
      if (value.kind === "audio") facts.audioPackets += value.packetsReceived ?? 0;
    }
    if (value.type === "candidate-pair" && value.nominated === true) {
      roundTripMillis = (value.currentRoundTripTime ?? 0) * 1000;
    }
  });
  return { ...facts, roundTripMillis, connectionState: link.state };
}

import type { PeerLink } from "./PeerLink";

/** What really arrives from one peer, counted by the browser's own decoder. */
export interface PeerFacts {
  readonly framesDecoded: number;
  readonly audioPackets: number;
  /** Of media, to this peer. */
  readonly packetsSent: number;
  /** How often the peer has answered that it is still there. */
  readonly checks: number;
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
  packetsSent?: number;
  nominated?: boolean;
  responsesReceived?: number;
  currentRoundTripTime?: number;
}

export async function factsOf(link: PeerLink): Promise<PeerFacts> {
  const facts = { framesDecoded: 0, audioPackets: 0, packetsLost: 0, packetsSent: 0, checks: 0 };
  let roundTripMillis: number | null = null;
  const report = await link.statistics();
  report.forEach((value: Counters) => {
    if (value.type === "inbound-rtp") {
      facts.framesDecoded += value.framesDecoded ?? 0;
      facts.packetsLost += value.packetsLost ?? 0;
      if (value.kind === "audio") facts.audioPackets += value.packetsReceived ?? 0;
    }
    if (value.type === "outbound-rtp") facts.packetsSent += value.packetsSent ?? 0;
    if (value.type === "candidate-pair" && value.nominated === true) {
      facts.checks += value.responsesReceived ?? 0;
      roundTripMillis = (value.currentRoundTripTime ?? 0) * 1000;
    }
  });
  return { ...facts, roundTripMillis, connectionState: link.state };
}

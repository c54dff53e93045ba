/** What the web app says of itself to tests (`window.alcoveProbe`): facts, none of which can be set. */
export interface AlcoveProbe {
  readonly participantId: string | null;
  readonly space: string | null;
  readonly connectionState: "connecting" | "connected" | "lost";
  readonly switching: boolean;
  /** How much of a host's voice to all rooms was played here, in seconds. */
  readonly voiceSeconds: number;
  peers(): Promise<readonly PeerFacts[]>;
  /** The connections that are kept for people elsewhere. */
  parked(): Promise<readonly ParkedFacts[]>;
  localTracks(): readonly LocalTrack[];
}

/** The media connection to one other participant. */
export interface PeerFacts {
  readonly participantId: string;
  readonly framesDecoded: number;
  readonly audioPackets: number;
  readonly connectionState: RTCPeerConnectionState;
}

/** A connection that is kept for somebody elsewhere, over which no media may flow. */
export interface ParkedFacts extends PeerFacts {
  readonly packetsSent: number;
  /** How often the other side has answered that it is still there. */
  readonly checks: number;
}

export interface LocalTrack {
  readonly kind: string;
  readonly id: string;
  readonly enabled: boolean;
  readonly readyState: MediaStreamTrackState;
}

declare global {
  interface Window {
    alcoveProbe?: AlcoveProbe;
    /** How often this page opened a camera or a microphone; counted by `captureSmall`. */
    alcoveCaptures?: number;
    /** How many connections this page has made; counted by `countConnections`. */
    alcoveConnections?: number;
  }
}

/** Everything that the probe says, read in one go. */
export interface Facts {
  readonly participantId: string | null;
  readonly space: string | null;
  readonly connectionState: string;
  readonly switching: boolean;
  readonly voiceSeconds: number;
  readonly peers: readonly PeerFacts[];
  readonly parked: readonly ParkedFacts[];
  readonly tracks: readonly LocalTrack[];
  readonly captures: number;
  readonly connections: number;
}

/** Runs in the page; null while no meeting is on it. */
export async function readFacts(): Promise<Facts | null> {
  const probe = window.alcoveProbe;
  if (probe === undefined) return null;
  const { participantId, space, connectionState, switching, voiceSeconds } = probe;
  return {
    participantId,
    space,
    connectionState,
    switching,
    voiceSeconds,
    peers: await probe.peers(),
    parked: await probe.parked(),
    tracks: probe.localTracks(),
    captures: window.alcoveCaptures ?? 0,
    connections: window.alcoveConnections ?? 0,
  };
}

/**
 * Runs in the page before the app: the fake camera is asked for a small picture, since two cores
 * encode and decode twenty of them, and each opening of a device is counted.
 */
export function captureSmall(): void {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) return;
  const open = devices.getUserMedia.bind(devices);
  devices.getUserMedia = (wanted) => {
    window.alcoveCaptures = (window.alcoveCaptures ?? 0) + 1;
    if (typeof wanted?.video !== "object") return open(wanted);
    return open({ ...wanted, video: { ...wanted.video, width: 320, height: 180, frameRate: 10 } });
  };
}

/** Runs in the page before the app: each connection that it makes is counted. */
export function countConnections(): void {
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration: RTCConfiguration = {}) {
      super(configuration);
      window.alcoveConnections = (window.alcoveConnections ?? 0) + 1;
    }
  };
}

/** The lines of every connection, in this order. */
export const KINDS = ["audio", "video", "screen"] as const;

/** What is sent to a peer: none while a link is parked. */
export interface SentTracks {
  readonly audio: MediaStreamTrack | null;
  readonly video: MediaStreamTrack | null;
  readonly screen: MediaStreamTrack | null;
}

export const NO_TRACKS: SentTracks = { audio: null, video: null, screen: null };

export type ReceivedTracks = Partial<Record<(typeof KINDS)[number], MediaStreamTrack>>;

export function receivedOver(lines: readonly RTCRtpTransceiver[]): ReceivedTracks {
  const result: ReceivedTracks = {};
  KINDS.forEach((kind, index) => {
    const line = lines[index];
    if (line) result[kind] = line.receiver.track;
  });
  return result;
}

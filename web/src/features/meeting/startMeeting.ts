import type { LocalMedia } from "../../media/LocalMedia";
import type { Seat } from "../../session/browserMemory";
import { MeetingClient } from "./MeetingClient";
import { showProbe } from "./probe";

/** A client that is connected, or about to be, and how to end it. */
export interface Started {
  readonly client: MeetingClient;
  readonly stop: () => void;
}

/** One certificate for all peer connections of the session, so that one comparison covers all. */
export async function makeCertificate(): Promise<RTCCertificate | null> {
  try {
    const algorithm: EcKeyGenParams = { name: "ECDSA", namedCurve: "P-256" };
    return await RTCPeerConnection.generateCertificate(algorithm);
  } catch {
    return null; // each connection then makes its own
  }
}

/** Takes the seat: from here on this page is the participant's, or waits to be. */
export function startMeeting(
  seat: Seat,
  media: LocalMedia,
  certificate: RTCCertificate | null,
): Started {
  const client = new MeetingClient(seat, media, certificate);
  client.start();
  const hide = showProbe(client);
  const stop = () => {
    hide();
    client.close();
  };
  return { client, stop };
}

import type { ParticipantId } from "../protocol/ids";
import { Mesh } from "./Mesh";

/* A network of pretended peer connections, for the stories of the mesh. */

class FakeTrack {
  constructor(readonly name: string) {}
}

class FakeSender {
  track: FakeTrack | null = null;
  setStreams(): void {
    // Streams only keep sound and picture together.
  }
  replaceTrack(track: FakeTrack | null): Promise<void> {
    this.track = track;
    return Promise.resolve();
  }
  getParameters() {
    return { encodings: [] };
  }
}

class FakeLine {
  direction = "sendrecv";
  readonly sender = new FakeSender();
  readonly receiver = { track: new FakeTrack("received") };
}

let made = 0;

/** Connected as soon as both descriptions are known. */
export class FakeConnection {
  static readonly all: FakeConnection[] = [];
  readonly number = ++made;
  signalingState = "stable";
  connectionState = "new";
  localDescription: { type: string; sdp: string; toJSON: () => object } | null = null;
  remoteDescription: { type: string; sdp: string } | null = null;
  onnegotiationneeded: (() => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;
  onicecandidate: ((event: { candidate: null }) => void) | null = null;
  readonly #lines: FakeLine[] = [];

  constructor() {
    FakeConnection.all.push(this);
  }

  addTransceiver(): void {
    this.#lines.push(new FakeLine());
    if (this.#lines.length === 1) queueMicrotask(() => this.onnegotiationneeded?.());
  }

  getTransceivers(): FakeLine[] {
    return this.#lines;
  }

  setLocalDescription(): Promise<void> {
    const type = this.signalingState === "have-remote-offer" ? "answer" : "offer";
    const description = { type, sdp: `from ${this.number}` };
    this.localDescription = { ...description, toJSON: () => description };
    this.signalingState = type === "offer" ? "have-local-offer" : "stable";
    this.#connect();
    return Promise.resolve();
  }

  setRemoteDescription(description: { type: string; sdp: string }): Promise<void> {
    this.remoteDescription = description;
    this.signalingState = description.type === "offer" ? "have-remote-offer" : "stable";
    if (description.type === "offer") {
      while (this.#lines.length < 3) this.#lines.push(new FakeLine());
    }
    this.#connect();
    return Promise.resolve();
  }

  addIceCandidate(): Promise<void> {
    return Promise.resolve();
  }

  restartIce(): void {
    this.onnegotiationneeded?.();
  }

  close(): void {
    this.connectionState = "closed";
  }

  #connect(): void {
    const agreed = this.localDescription && this.remoteDescription;
    if (!agreed || this.signalingState !== "stable") return;
    this.connectionState = "connected";
    this.onconnectionstatechange?.();
  }
}

/** The names of what a mesh sends to a peer now. */
export function sentTo(mesh: Mesh, id: ParticipantId): readonly (string | undefined)[] {
  const link = mesh.link(id);
  const lines = (link?.lines() ?? []) as unknown as FakeLine[];
  return lines.map((line) => line.sender.track?.name);
}

export function tracks(name: string) {
  const track = (kind: string) => new FakeTrack(`${name}'s ${kind}`) as unknown as MediaStreamTrack;
  return { audio: track("voice"), video: track("picture"), screen: null };
}

/** Pages of people whose signals reach each other, unless the server refuses them. */
export class FakeNetwork {
  readonly #pages = new Map<ParticipantId, Mesh>();
  /** Says which signals the server delivers: those within one space. */
  delivers: (from: ParticipantId, to: ParticipantId) => boolean = () => true;

  /** A page that is opened, or loaded anew: nothing of the one before is left. */
  open(self: ParticipantId): Mesh {
    const mesh = new Mesh({
      self,
      certificate: null,
      send: (to, signal) => {
        const page = this.#pages.get(to);
        if (!page || !this.delivers(self, to)) return Promise.resolve(false);
        const wire: unknown = JSON.parse(JSON.stringify(signal));
        queueMicrotask(() => this.#pages.get(to)?.receive(self, wire));
        return Promise.resolve(true);
      },
    });
    mesh.sendTracks(tracks(self));
    this.#pages.set(self, mesh);
    return mesh;
  }
}

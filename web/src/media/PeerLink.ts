import type { VideoBudget } from "./budget";
import { applyBudget } from "./applyBudget";
import type { PeerSignal } from "./peerSignal";
import { withStartBitrate } from "./startBitrate";
import type { ReceivedTracks, SentTracks } from "./lines";
import { KINDS, NO_TRACKS, receivedOver } from "./lines";

export interface PeerLinkOptions {
  readonly configuration: () => RTCConfiguration;
  /** This side offers; it is also the one that wins when both do. */
  readonly initiates: boolean;
  /** Hands a signal to the server; false if it could not be delivered. */
  readonly send: (signal: PeerSignal) => Promise<boolean>;
  readonly onChange: () => void;
}

const FIRST_RETRY_MILLIS = 3_000;
const LAST_RETRY_MILLIS = 30_000;
/** A connection that was begun, or agreed on, so recently may be just about to come about. */
const YOUNG_MILLIS = 2_500;
/** Over one that has stood for so long, something would have come. */
const CARRIES_WITHIN_MILLIS = 1_000;

/**
 * One peer connection with perfect negotiation. It has three lines from the start (microphone,
 * camera, screen), so that tracks come and go by `replaceTrack`, without another negotiation.
 */
export class PeerLink {
  readonly #options: PeerLinkOptions;
  readonly #stream = new MediaStream();
  #pc: RTCPeerConnection;
  #instance = crypto.randomUUID();
  #remote: string | null = null;
  #makingOffer = false;
  #ignoreOffer = false;
  #early: RTCIceCandidateInit[] = [];
  #tracks: SentTracks = NO_TRACKS;
  #budget: VideoBudget | null = null;
  #retryMillis = FIRST_RETRY_MILLIS;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** When this connection was begun, the peer's description of it came, or it came to stand. */
  #stirred = performance.now();
  #queue: Promise<void> = Promise.resolve();
  #closed = false;
  /** Parked, or asked for by a peer only: it does not start over by itself. */
  #resting = true;
  #undelivered = false;

  constructor(options: PeerLinkOptions) {
    this.#options = options;
    this.#pc = this.#build();
  }

  /** Begins: the initiator offers, the other side says that it is here. */
  start(): void {
    this.#resting = false;
    if (this.#options.initiates) this.#addLines();
    else this.#say({ is: "hello" });
    this.#watch();
  }

  /** Parks the link: silent, and not brought back when it breaks. */
  rest(): void {
    this.#resting = true;
    clearTimeout(this.#retry);
    this.sendTracks(NO_TRACKS);
  }

  /** Back in use. A connection that broke meanwhile starts over. */
  wake(): void {
    if (!this.#resting) return;
    this.#resting = false;
    if (this.state === "failed" || this.state === "disconnected") {
      this.#startOver();
      this.start();
    } else {
      this.#watch();
    }
  }

  /**
   * Somebody misses what should come over this link: a fresh connection, unless this one is so
   * young that it may just be coming about. Both sides may be told so at once: whoever has seen the
   * other's fresh instance is young itself by then, and does not begin once more.
   */
  renew(): void {
    if (this.#closed || this.#resting) return;
    const patience = this.connected ? CARRIES_WITHIN_MILLIS : YOUNG_MILLIS;
    if (performance.now() - this.#stirred < patience) return;
    this.#retryMillis = FIRST_RETRY_MILLIS;
    this.#startOver();
    this.start();
  }

  get state(): RTCPeerConnectionState {
    return this.#pc.connectionState;
  }

  get connected(): boolean {
    return this.#pc.connectionState === "connected";
  }

  /** The peer's tracks, which exist as soon as the lines are agreed, silent or not. */
  received(): ReceivedTracks {
    return receivedOver(this.#pc.getTransceivers());
  }

  /** Microphone, camera and screen, once they are agreed. */
  lines(): readonly RTCRtpTransceiver[] {
    return this.#pc.getTransceivers();
  }

  statistics(): Promise<RTCStatsReport> {
    return this.#pc.getStats();
  }

  /** Sends these tracks from now on. */
  sendTracks(tracks: SentTracks): void {
    this.#tracks = tracks;
    this.#attach();
  }

  setBudget(budget: VideoBudget): void {
    this.#budget = budget;
    this.#fit();
  }

  /** A signal from the peer. They are worked off one after the other. */
  receive(signal: PeerSignal): void {
    this.#queue = this.#queue
      .then(() => (this.#closed ? undefined : this.#handle(signal)))
      .catch((problem: unknown) => console.debug("A signal came to nothing", problem));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#pc.close();
  }

  async #handle(signal: PeerSignal): Promise<void> {
    if (signal.to !== null && signal.to !== this.#instance) return; // meant for one before this
    if (this.#remote !== null && this.#remote !== signal.from) {
      this.#startOver();
      this.#watch(); // the fresh connection gets its whole time
    }
    this.#remote = signal.from;
    if (signal.body.is === "hello" && this.#options.initiates) this.#answerHello();
    if (signal.body.is === "description") await this.#describe(signal.body.description);
    if (signal.body.is === "candidate") await this.#addCandidate(signal.body.candidate);
  }

  /**
   * The peer says that it is here. It may say so because an offer was lost, or came to an instance
   * of it that is gone: one that waits for its answer is said again.
   */
  #answerHello(): void {
    if (this.#pc.getTransceivers().length === 0) this.#addLines();
    else if (this.#undelivered || this.#pc.signalingState === "have-local-offer") {
      this.#describeSelf(this.#pc);
    }
  }

  async #describe(description: RTCSessionDescriptionInit): Promise<void> {
    const pc = this.#pc;
    const collides =
      description.type === "offer" && (this.#makingOffer || pc.signalingState !== "stable");
    this.#ignoreOffer = this.#options.initiates && collides;
    if (this.#ignoreOffer) return;
    if (description.type === "answer" && pc.signalingState !== "have-local-offer") return;
    const sdp = withStartBitrate(description.sdp ?? "", this.#budget);
    await pc.setRemoteDescription({ type: description.type, sdp });
    this.#stirred = performance.now();
    this.#watch(); // the peer is there: what is agreed on gets its whole time
    for (const candidate of this.#early.splice(0)) await this.#addCandidate(candidate);
    if (description.type === "offer") {
      for (const line of pc.getTransceivers()) line.direction = "sendrecv";
      this.#attach();
      await pc.setLocalDescription();
      this.#describeSelf(pc);
    }
    this.#fit();
    this.#options.onChange();
  }

  async #addCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    if (this.#pc.remoteDescription === null) {
      this.#early.push(candidate);
      return;
    }
    try {
      await this.#pc.addIceCandidate(candidate);
    } catch (problem) {
      if (!this.#ignoreOffer) throw problem;
    }
  }

  #build(): RTCPeerConnection {
    const pc = new RTCPeerConnection(this.#options.configuration());
    pc.onicecandidate = ({ candidate }) => {
      if (candidate) this.#say({ is: "candidate", candidate: candidate.toJSON() });
    };
    pc.onnegotiationneeded = () => void this.#offer(pc);
    pc.onconnectionstatechange = () => {
      if (pc !== this.#pc) return;
      this.#stirred = performance.now();
      this.#watch();
      if (pc.connectionState === "failed" && this.#options.initiates) pc.restartIce();
      this.#options.onChange();
    };
    return pc;
  }

  #addLines(): void {
    for (const kind of KINDS) {
      this.#pc.addTransceiver(kind === "audio" ? "audio" : "video", {
        direction: "sendrecv",
        ...(kind === "screen" ? {} : { streams: [this.#stream] }),
      });
    }
    this.#attach();
  }

  async #offer(pc: RTCPeerConnection): Promise<void> {
    if (pc !== this.#pc || this.#closed) return;
    try {
      this.#makingOffer = true;
      await pc.setLocalDescription();
      this.#describeSelf(pc);
    } catch (problem) {
      console.debug("An offer came to nothing", problem);
    } finally {
      this.#makingOffer = false;
    }
  }

  #describeSelf(pc: RTCPeerConnection): void {
    if (pc.localDescription && pc === this.#pc) {
      this.#say({ is: "description", description: pc.localDescription.toJSON() });
    }
  }

  #say(body: PeerSignal["body"]): void {
    const to = body.is === "hello" ? null : this.#remote; // a hello is for whichever instance is there
    const signal: PeerSignal = { from: this.#instance, to, body };
    void this.#options.send(signal).then((delivered) => {
      if (body.is === "description" && signal.from === this.#instance) {
        this.#undelivered = !delivered;
      }
    });
  }

  #attach(): void {
    const lines = this.#pc.getTransceivers();
    KINDS.forEach((kind, index) => {
      const sender = lines[index]?.sender;
      if (!sender || sender.track === this.#tracks[kind]) return;
      sender.replaceTrack(this.#tracks[kind]).catch(() => undefined);
      if (kind !== "screen") sender.setStreams(this.#stream);
    });
    this.#fit();
  }

  #fit(): void {
    const camera = this.#pc.getTransceivers()[1]?.sender;
    if (camera && this.#budget) applyBudget(camera, this.#budget);
  }

  /** A fresh connection under a new instance. */
  #startOver(): void {
    this.#pc.close();
    this.#instance = crypto.randomUUID();
    this.#early = [];
    this.#makingOffer = false;
    this.#pc = this.#build();
    this.#stirred = performance.now();
    this.#remote = null;
    this.#options.onChange();
  }

  /**
   * A link that does not come about is tried again, at growing intervals. Only the initiator starts
   * over, unless the connection has failed: if both did, each would undo what the other began.
   */
  #watch(): void {
    clearTimeout(this.#retry);
    if (this.#closed || this.#resting) return;
    if (this.connected) {
      this.#retryMillis = FIRST_RETRY_MILLIS;
      return;
    }
    this.#retry = setTimeout(() => {
      this.#retryMillis = Math.min(this.#retryMillis * 2, LAST_RETRY_MILLIS);
      if (this.#options.initiates || this.state === "failed") this.#startOver();
      this.start();
    }, this.#retryMillis);
  }
}

import type { IceServer } from "../protocol/objects";
import type { ParticipantId, Space } from "../protocol/ids";
import type { VideoBudget } from "./budget";
import { videoBudget } from "./budget";
import type { SentTracks } from "./lines";
import { NO_TRACKS } from "./lines";
import { PeerLink } from "./PeerLink";
import type { PeerSignal } from "./peerSignal";
import { parseSignal } from "./peerSignal";

/** Somebody in one's space to be connected with. */
export interface Member {
  readonly id: ParticipantId;
  /** Their client says that it sends sound or picture. */
  readonly sends: boolean;
}

export interface MeshOptions {
  readonly self: ParticipantId;
  readonly certificate: RTCCertificate | null;
  readonly send: (to: ParticipantId, signal: PeerSignal) => Promise<boolean>;
}

interface Entry {
  readonly link: PeerLink;
  /** In the space that this participant is in: media flows. Otherwise the link is parked. */
  active: boolean;
  /** When it was parked, or asked for by a peer who is not in the roster yet. */
  since: number;
  /** Connected ahead of a breakout that is about to open: silent, and tried until it stands. */
  standsBy: boolean;
  /** It was in use before, so that it is worth keeping for the way back. */
  used: boolean;
}

/** Connections kept, silent: for the way back, or ahead of the way there. */
const PARKED_AT_MOST = 12;
/** How long a move waits for the new space's connections before the old picture goes. */
const SWITCH_MILLIS = 2_000;

/**
 * The peer connections of this page. It follows the roster of the space: who is there gets
 * media; who is not any more gets none at once, while the connection stays parked for a while. Who
 * will be there when a breakout opens is connected ahead of it, and gets none either.
 */
export class Mesh {
  readonly #options: MeshOptions;
  readonly #entries = new Map<ParticipantId, Entry>();
  readonly #listeners = new Set<() => void>();
  #iceServers: readonly IceServer[] = [];
  #members: readonly Member[] = [];
  #complete = true;
  #space: Space | null = null;
  #tracks: SentTracks = NO_TRACKS;
  #budget: VideoBudget = videoBudget(1, true);
  #switching = false;
  #switchTimer: ReturnType<typeof setTimeout> | undefined;
  #switchBegan = 0;
  #version = 0;

  constructor(options: MeshOptions) {
    this.#options = options;
  }

  /** Grows with every change: for those who watch. */
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A move is under way: the old picture should stay. */
  get switching(): boolean {
    return this.#switching;
  }

  /** The roster of the own space is known; it is not for a moment after a move. */
  get complete(): boolean {
    return this.#complete;
  }

  /** Those in the own space who send, whether or not anything has come from them. */
  get awaited(): readonly ParticipantId[] {
    return this.#members.filter((one) => one.sends).map((one) => one.id);
  }

  link(id: ParticipantId): PeerLink | undefined {
    return this.#entries.get(id)?.link;
  }

  /** Those elsewhere, with the links that are kept for them; nothing is sent over these. */
  parked(): readonly (readonly [ParticipantId, PeerLink])[] {
    return [...this.#entries].flatMap(([id, one]) => (one.active ? [] : [[id, one.link] as const]));
  }

  /** Those in the own space, with their links. */
  active(): readonly (readonly [ParticipantId, PeerLink])[] {
    const result: (readonly [ParticipantId, PeerLink])[] = [];
    for (const [id, entry] of this.#entries) if (entry.active) result.push([id, entry.link]);
    return result;
  }

  useIceServers(servers: readonly IceServer[]): void {
    this.#iceServers = servers;
  }

  /**
   * The roster of the own space as it is now, without oneself; not `complete` while it is still
   * on its way after a move.
   */
  follow(space: Space, members: readonly Member[], complete = true): void {
    const moved = this.#space !== null && this.#space !== space;
    this.#space = space;
    this.#members = members;
    this.#complete = complete;
    if (moved) this.#standDown();
    const here = new Set(members.map((one) => one.id));
    for (const [id, entry] of this.#entries) if (entry.active && !here.has(id)) this.#park(entry);
    for (const { id } of members) this.#activate(id);
    if (moved) this.#beginSwitch();
    this.#settle();
    this.#changed();
  }

  /**
   * With whom one will be in a breakout that is about to open, whether or not oneself is listed:
   * they are connected in the background, and nothing is sent. Whoever is not among them any more,
   * and was not met before, is let go.
   */
  standBy(ids: readonly ParticipantId[]): void {
    const others = ids.filter((id) => id !== this.#options.self);
    const wanted = new Set(others.slice(0, PARKED_AT_MOST));
    for (const [id, entry] of this.#entries) {
      if (!entry.standsBy || wanted.has(id)) continue;
      entry.standsBy = false;
      if (entry.active) continue;
      if (entry.used) this.#park(entry);
      else this.#drop(id, entry);
    }
    for (const id of wanted) {
      const entry = this.#entries.get(id) ?? this.#create(id, true);
      entry.standsBy = true;
      // What a camera may cost there is settled ahead, too: the first pictures are sent by it.
      if (!entry.active) entry.link.setBudget(videoBudget(wanted.size, true));
      entry.link.wake();
    }
    this.#settle();
    this.#changed();
  }

  /**
   * Somebody in the own space is missed: the links over which nothing comes are made anew, those
   * of `flowing` are left as they are.
   */
  renew(flowing: ReadonlySet<ParticipantId>): void {
    for (const { id, sends } of this.#members) {
      const link = this.link(id);
      if (link && !flowing.has(id) && (sends || !link.connected)) link.renew();
    }
  }

  receive(from: ParticipantId, data: unknown): void {
    const signal = parseSignal(data);
    if (signal === null || from === this.#options.self) return;
    // The server lets only people of one space signal, so that one whom the roster does not
    // show yet will be there in a moment.
    const entry = this.#entries.get(from) ?? this.#create(from, false);
    entry.link.receive(signal);
  }

  sendTracks(tracks: SentTracks): void {
    this.#tracks = tracks;
    for (const [, link] of this.active()) link.sendTracks(this.#allowed());
  }

  setBudget(budget: VideoBudget): void {
    this.#budget = budget;
    for (const [, link] of this.active()) {
      link.setBudget(budget);
      link.sendTracks(this.#allowed());
    }
  }

  close(): void {
    clearTimeout(this.#switchTimer);
    for (const { link } of this.#entries.values()) link.close();
    this.#entries.clear();
    this.#listeners.clear();
  }

  #allowed(): SentTracks {
    return this.#budget.send ? this.#tracks : { ...this.#tracks, video: null };
  }

  #activate(id: ParticipantId): void {
    const entry = this.#entries.get(id) ?? this.#create(id, true);
    entry.active = true;
    entry.used = true;
    entry.link.wake();
    entry.link.setBudget(this.#budget);
    entry.link.sendTracks(this.#allowed());
  }

  #park(entry: Entry): void {
    entry.active = false;
    entry.since = performance.now();
    entry.link.rest();
  }

  /** One is there: whoever stood by is on their way, and kept for them as others are parked. */
  #standDown(): void {
    for (const entry of this.#entries.values()) {
      if (!entry.standsBy) continue;
      entry.standsBy = false;
      entry.used = true;
      if (!entry.active) this.#park(entry);
    }
  }

  #drop(id: ParticipantId, entry: Entry): void {
    entry.link.close();
    this.#entries.delete(id);
  }

  #create(id: ParticipantId, starts: boolean): Entry {
    const { self, certificate, send } = this.#options;
    const link = new PeerLink({
      configuration: () => ({
        iceServers: [...this.#iceServers] as RTCIceServer[],
        bundlePolicy: "max-bundle",
        ...(certificate ? { certificates: [certificate] } : {}),
      }),
      initiates: self < id,
      send: (signal) => send(id, signal),
      onChange: () => {
        this.#settle();
        this.#changed();
      },
    });
    const since = performance.now();
    const entry: Entry = { link, active: false, since, standsBy: false, used: false };
    this.#entries.set(id, entry);
    if (starts) link.start();
    return entry;
  }

  #beginSwitch(): void {
    clearTimeout(this.#switchTimer);
    this.#switching = true;
    this.#switchBegan = performance.now();
    this.#switchTimer = setTimeout(() => {
      this.#settle(SWITCH_MILLIS);
      this.#changed();
    }, SWITCH_MILLIS);
  }

  /**
   * Ends the switch when the new connections are there, at once if they were before, or late
   * enough; then drops what is not needed.
   */
  #settle(elapsed = performance.now() - this.#switchBegan): void {
    if (this.#switching) {
      const connected = (id: ParticipantId) => this.#entries.get(id)?.link.connected === true;
      const arrived =
        this.#complete && this.#members.every(({ id, sends }) => !sends || connected(id));
      if (!arrived && elapsed < SWITCH_MILLIS) return;
      this.#switching = false;
    }
    const parked = [...this.#entries]
      .filter(([, entry]) => !entry.active)
      .sort(([, a], [, b]) => Number(b.standsBy) - Number(a.standsBy) || b.since - a.since);
    parked.forEach(([id, entry], index) => {
      const alive = entry.link.state !== "failed" && entry.link.state !== "closed";
      const fresh = performance.now() - entry.since < 5_000;
      const worth = entry.standsBy || (alive && (entry.link.connected || fresh));
      if (index >= PARKED_AT_MOST || !worth) this.#drop(id, entry);
    });
  }

  #changed(): void {
    this.#version++;
    for (const listener of [...this.#listeners]) listener();
  }
}

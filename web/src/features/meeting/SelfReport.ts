import type { LocalMedia } from "../../media/LocalMedia";
import type { Speaking } from "../../media/level";
import { LevelMeter, nextSpeaking } from "../../media/level";
import type { Mesh } from "../../media/Mesh";
import { factsOf } from "../../media/statistics";
import type { Acknowledgement, Payload } from "../../protocol/clientEvents";
import type { ConnectionQuality, MediaFlags } from "../../protocol/objects";
import type { SessionStore } from "../../session/SessionStore";

interface Reporter {
  readonly store: SessionStore;
  readonly media: LocalMedia;
  readonly mesh: Mesh;
  ask(
    name: "participant.update",
    payload: Payload<"participant.update">,
  ): Promise<Acknowledgement<"participant.update">>;
}

const LISTEN_MILLIS = 150;
const QUALITY_MILLIS = 5_000;
const POOR_ROUND_TRIP_MILLIS = 400;

/** Tells the others what this client's own media do: on, off, speaking, how well it is linked. */
export class SelfReport {
  readonly #reporter: Reporter;
  #said: Partial<MediaFlags> = {};
  #speaking: Speaking = { speaking: false, lastLoud: 0 };
  #quality: ConnectionQuality = "good";
  #meter: LevelMeter | null = null;
  #heard: MediaStreamTrack | null = null;
  #lost = 0;
  #sending = false;

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  /** Begins; the answer ends it. */
  start(): () => void {
    const { media, store } = this.#reporter;
    let connected = false;
    const listening = setInterval(() => this.#listen(), LISTEN_MILLIS);
    const judging = setInterval(() => void this.#judge(), QUALITY_MILLIS);
    const forgetMedia = media.subscribe(() => void this.#report());
    const forgetStore = store.subscribe(() => {
      const { link, live } = store.get();
      const now = link.is === "connected" && live !== null;
      // A server that was restarted has forgotten what was only said.
      if (now && !connected) this.#said = {};
      connected = now;
      if (now) void this.#report();
    });
    return () => {
      clearInterval(listening);
      clearInterval(judging);
      forgetMedia();
      forgetStore();
      this.#meter?.close();
    };
  }

  #flags(): MediaFlags {
    const { audio, video, screen, microphoneOn, cameraOn } = this.#reporter.media.get();
    return {
      audio: microphoneOn && audio !== null,
      video: cameraOn && video !== null,
      screen: screen !== null,
      speaking: this.#speaking.speaking,
      connectionQuality: this.#quality,
    };
  }

  async #report(): Promise<void> {
    const { live, link } = this.#reporter.store.get();
    if (!live || link.is !== "connected" || this.#sending) return;
    const flags = this.#flags();
    const keys = Object.keys(flags) as (keyof MediaFlags)[];
    const news = keys.filter((key) => flags[key] !== this.#said[key]);
    if (news.length === 0) return;
    const change = Object.fromEntries(news.map((key) => [key, flags[key]])) as Partial<MediaFlags>;
    this.#sending = true;
    const answer = await this.#reporter.ask("participant.update", change);
    this.#sending = false;
    if (!answer.success) return;
    this.#said = { ...this.#said, ...change };
    void this.#report(); // what changed while this was on its way
  }

  #listen(): void {
    const { audio, microphoneOn } = this.#reporter.media.get();
    const track = microphoneOn ? audio : null;
    if (track !== this.#heard) {
      this.#heard = track;
      if (track) this.#meter ??= new LevelMeter();
      this.#meter?.listen(track);
    }
    const level = track && this.#meter ? this.#meter.level() : 0;
    const before = this.#speaking.speaking;
    this.#speaking = nextSpeaking(this.#speaking, level, performance.now());
    if (before !== this.#speaking.speaking) void this.#report();
  }

  async #judge(): Promise<void> {
    const links = this.#reporter.mesh.active().filter(([, link]) => link.connected);
    if (links.length === 0) return;
    const facts = await Promise.all(links.map(([, link]) => factsOf(link)));
    const slow = facts.filter((one) => (one.roundTripMillis ?? 0) > POOR_ROUND_TRIP_MILLIS);
    const lost = facts.reduce((sum, one) => sum + one.packetsLost, 0);
    const losing = lost - this.#lost > 50 * links.length;
    this.#lost = lost;
    this.#quality = losing || slow.length * 2 > facts.length ? "poor" : "good";
    void this.#report();
  }
}

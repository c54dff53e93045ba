import type { Acknowledgement, ClientEventName, Payload } from "../../protocol/clientEvents";
import type { ParticipantId } from "../../protocol/ids";
import type { Role } from "../../protocol/objects";
import { sendPart } from "../../api/recordings";
import { meshMembers, videoBudget, withVideo } from "../../media/budget";
import type { LocalMedia } from "../../media/LocalMedia";
import { openTake } from "../../media/recording/FilmRecorder";
import { VoicePlayer } from "../../media/VoicePlayer";
import { Mesh } from "../../media/Mesh";
import { SessionConnection } from "../../session/SessionConnection";
import { SessionStore } from "../../session/SessionStore";
import type { Seat } from "../../session/browserMemory";
import { chatOf } from "../../state/chat";
import { rosterOf } from "../../state/roster";
import type { HeardVoice, Live, Muted, Roster } from "../../state/sessionState";
import { VoiceToAll } from "../cockpit/VoiceToAll";
import { filmedPeople } from "../recording/filmedPeople";
import { RecordingDuty } from "../recording/RecordingDuty";
import { HeldDevices } from "./HeldDevices";
import { ArrivalReport } from "./ArrivalReport";
import { SelfReport } from "./SelfReport";

const STALE_WAIT_MILLIS = 2_000;

/**
 * One participant's meeting on this page: the socket, the state and the media, which know
 * nothing of each other, put together here.
 */
export class MeetingClient {
  readonly store = new SessionStore();
  readonly media: LocalMedia;
  readonly mesh: Mesh;
  /** This participant's token, for what is asked through REST. */
  readonly token: string;
  readonly held: HeldDevices;
  readonly voice: VoiceToAll;
  readonly ears = new VoicePlayer();
  readonly recording: RecordingDuty;
  readonly #connection: SessionConnection;
  readonly #report: SelfReport;
  readonly #arrivals: ArrivalReport;
  readonly #self: ParticipantId;
  readonly #undo: (() => void)[] = [];
  #roster: Roster | null = null;
  #space: string | null = null;
  #standby: readonly ParticipantId[] = [];
  #heard: HeardVoice | null = null;
  #muted: Muted | null = null;
  #role: Role | null = null;
  #asking = new Set<string>();

  constructor(seat: Seat, media: LocalMedia, certificate: RTCCertificate | null) {
    this.media = media;
    this.held = new HeldDevices(media);
    this.voice = new VoiceToAll(this);
    this.token = seat.token;
    this.#self = seat.participantId as ParticipantId;
    this.#connection = new SessionConnection(this.store, seat.token);
    this.mesh = new Mesh({
      self: this.#self,
      certificate,
      send: async (to, data) => (await this.ask("signal", { to, data })).success,
    });
    this.recording = this.#recorder();
    this.#report = new SelfReport(this);
    this.#arrivals = new ArrivalReport(this);
  }

  start(): void {
    this.#undo.push(
      this.store.subscribe(this.#onState),
      this.media.subscribe(this.#onMedia),
      this.#connection.onSignal((from, data) => this.mesh.receive(from, data)),
      this.#connection.onVoice((chunk) => this.ears.push(chunk.voiceId, chunk.seq, chunk.data)),
      this.held.start(),
      this.#report.start(),
      this.#arrivals.start(),
      this.recording.start(),
    );
    this.#onMedia();
    this.#connection.open();
  }

  ask<Name extends ClientEventName>(
    name: Name,
    payload: Payload<Name>,
  ): Promise<Acknowledgement<Name>> {
    return this.#connection.ask(name, payload);
  }

  leave(): Promise<void> {
    return this.recording.leave(() => this.#connection.leave());
  }

  close(): void {
    for (const undo of this.#undo.splice(0)) undo();
    void this.voice.stop();
    this.ears.close();
    this.mesh.close();
    this.#connection.close();
  }

  /** Loads older messages of the own space's chat. */
  async loadOlder(): Promise<void> {
    const live = this.store.get().live;
    if (!live) return;
    const oldest = chatOf(live, live.space).messages[0]?.id;
    await this.#loadChat(live, oldest === undefined ? {} : { before: oldest });
  }

  #recorder(): RecordingDuty {
    return new RecordingDuty({
      store: this.store,
      open: openTake,
      send: (id, part) => sendPart(id, this.token, part),
      people: (live) => filmedPeople(live, this.media.get(), this.mesh),
      fail: (recordingId, reason) => void this.ask("recording.failed", { recordingId, reason }),
      onMedia: (listener) => {
        const undo = [this.media.subscribe(listener), this.mesh.subscribe(listener)];
        return () => undo.forEach((one) => one());
      },
    });
  }

  readonly #onMedia = () => {
    const { audio, video, screen } = this.media.get();
    this.mesh.sendTracks({ audio, video, screen });
  };

  readonly #onState = () => {
    const { live, over } = this.store.get();
    if (over !== null) {
      this.mesh.close();
      return;
    }
    if (!live) return;
    this.held.follow(live);
    this.#obey(live);
    this.#hear(live);
    const roster = rosterOf(live, live.space);
    if (roster !== this.#roster || live.space !== this.#space) this.#follow(live, roster);
    if (live.standby !== this.#standby) {
      this.#standby = live.standby;
      this.mesh.standBy(live.standby);
    }
    if (!chatOf(live, live.space).loaded) void this.#loadChat(live, {});
    if (roster.stale) this.#refresh(live);
  };

  /** A host's voice to all rooms; one that ends is played out, one that is left is not. */
  #hear(live: Live): void {
    const before = this.#heard;
    if (live.voice === before) return;
    this.#heard = live.voice;
    if (live.voice) this.ears.begin(live.voice.voiceId, live.voice.mimeType);
    else if (before && this.#space === live.space) this.ears.end(before.voiceId);
    else this.ears.close();
  }

  /** What others did to this person: turned the microphone off, gave another role. */
  #obey(live: Live): void {
    if (live.muted !== this.#muted) {
      this.#muted = live.muted;
      if (live.muted) void this.held.mute();
    }
    const { role } = live.you;
    const changed = this.#role !== null && this.#role !== role;
    this.#role = role;
    if (changed) void this.#once(`state as ${role}`, () => this.#readState());
  }

  /** With another role one may see more, or less. */
  async #readState(): Promise<void> {
    const answer = await this.ask("session.state", {});
    if (answer.success) this.store.tell({ event: "session.state", payload: answer.state });
  }

  #follow(live: Live, roster: Roster): void {
    this.#roster = roster;
    this.#space = live.space;
    if (live.connection) this.mesh.useIceServers(live.connection.iceServers);
    const members = meshMembers(roster.participants);
    const others = members.filter((one) => one.id !== this.#self);
    const connects = others.length < members.length || members.length === 0;
    // Nobody answers for a person who is away; a link that exists already may well go on.
    const reachable = others.filter((one) => one.connected || this.mesh.link(one.id));
    const followed = connects ? reachable : [];
    const videos = withVideo(roster.participants, live.spoke);
    this.mesh.setBudget(videoBudget(followed.length, videos.has(this.#self)));
    this.mesh.follow(
      live.space,
      followed.map(({ id, audio, video, connected }) => ({
        id,
        sends: connected && (audio || (video && videos.has(id))),
      })),
      roster.provisional !== true,
    );
  }

  async #loadChat(live: Live, page: Payload<"chat.history">): Promise<void> {
    const key = `chat ${live.space} ${page.before ?? ""}`;
    await this.#once(key, async () => {
      const answer = await this.ask("chat.history", page);
      // Moved on meanwhile: the answer is about another space than was asked.
      if (!answer.success || this.store.get().live?.space !== live.space) return;
      const { messages, more } = answer;
      this.store.tell({ event: "local.history", space: live.space, messages, more });
    });
  }

  /** A large roster changed much: asked for after a random wait, so that not all ask at once. */
  #refresh(live: Live): void {
    const { space } = live;
    void this.#once(`roster ${space}`, async () => {
      await new Promise((done) => setTimeout(done, Math.random() * STALE_WAIT_MILLIS));
      const answer = await this.ask("session.participants", { space, limit: 500 });
      if (!answer.success) return;
      const { participants, participantCount } = answer;
      this.store.tell({ event: "local.roster", space, participants, count: participantCount });
    });
  }

  /** Runs one thing of a kind at a time; a failed one may be tried again after a while. */
  async #once(key: string, work: () => Promise<void>): Promise<void> {
    if (this.#asking.has(key)) return;
    this.#asking.add(key);
    try {
      await work();
    } finally {
      setTimeout(() => this.#asking.delete(key), 1_000);
    }
  }
}

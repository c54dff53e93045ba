import type { Filmed } from "../../media/recording/filmLayout";
import type { Take, TakeListener } from "../../media/recording/FilmRecorder";
import type { Part, Sent } from "../../media/recording/PartUploader";
import { PartUploader } from "../../media/recording/PartUploader";
import type { RecordingId } from "../../protocol/ids";
import type { Recording, RecordingFailure } from "../../protocol/recordings";
import { begunRecording, keepBegunRecording } from "../../session/browserMemory";
import type { SessionStore } from "../../session/SessionStore";
import type { Live } from "../../state/sessionState";

/** What recording needs of the page that it happens on. */
export interface DutyPage {
  readonly store: Pick<SessionStore, "get" | "subscribe">;
  /** Makes ready to record; null where this browser cannot. */
  open(listener: TakeListener): Take | null;
  send(id: RecordingId, part: Part): Promise<Sent>;
  /** Who is in the own space, as the recording shows them. */
  people(live: Live): readonly Filmed[];
  /** Tells the server that this browser cannot do it. */
  fail(id: RecordingId, reason: RecordingFailure): void;
  /** Says when there is something else to see or hear, apart from the state. */
  onMedia(listener: () => void): () => void;
}

interface Job {
  readonly recording: Recording;
  readonly take: Take;
  readonly uploader: PartUploader;
}

/**
 * Records the own space when the server asks this browser to. It ends at once when the recording
 * is over, or its person is elsewhere: nobody is recorded who was not told so.
 */
export class RecordingDuty {
  readonly #page: DutyPage;
  #job: Job | null = null;
  #seen: Recording | null = null;

  constructor(page: DutyPage) {
    this.#page = page;
  }

  /** The recording that this browser makes now. */
  get current(): RecordingId | null {
    return this.#job?.recording.id ?? null;
  }

  /** Begins; the answer ends it, and what is being recorded. */
  start(): () => void {
    const undo = [
      this.#page.store.subscribe(this.#onState),
      this.#page.onMedia(this.#show),
      listen(document, "visibilitychange", () => {
        // On a phone a page that is not looked at may be gone without another word.
        if (document.visibilityState === "hidden") this.#job?.take.flush();
      }),
    ];
    this.#onState();
    return () => {
      for (const one of undo) one();
      void this.#end();
    };
  }

  /**
   * Ends what is being recorded before its person leaves. Its last part is sent after that: until
   * then the server would take it for a browser that has given up.
   */
  async leave(go: () => Promise<void>): Promise<void> {
    const job = this.#job;
    this.#job = null;
    await job?.take.end();
    await go();
    void job?.uploader.finish();
  }

  readonly #onState = () => {
    const { live, over } = this.#page.store.get();
    const job = this.#job;
    if (job && (over !== null || !live || !isOwn(live, job.recording.id))) void this.#end();
    const requested = live?.requested ?? null;
    if (live && requested && requested !== this.#seen) {
      this.#seen = requested;
      void this.#begin(live, requested);
    }
    this.#show();
  };

  readonly #show = () => {
    const { live } = this.#page.store.get();
    if (live && this.#job) this.#job.take.show(this.#page.people(live));
  };

  async #begin(live: Live, recording: Recording): Promise<void> {
    const { id } = recording;
    // It is said again to one who comes back, and has gone on meanwhile.
    if (this.current === id || !isOwn(live, id)) return;
    void this.#end();
    // The file of a page that was loaded anew cannot be gone on with: its beginning is gone.
    if (recording.status === "recording" || begunRecording() === id) {
      this.#page.fail(id, "restarted");
      return;
    }
    const job = this.#open(recording);
    if (!job) {
      this.#page.fail(id, "unsupported");
      return;
    }
    this.#job = job;
    this.#show();
    const heard = await job.take.ready();
    if (this.#job !== job) return; // over already
    if (!heard) {
      this.#fail("silent");
      return;
    }
    keepBegunRecording(id);
    try {
      job.take.start();
    } catch {
      this.#fail("broken"); // it took the kind of file, and does not make it
    }
  }

  #open(recording: Recording): Job | null {
    const { id } = recording;
    const uploader = new PartUploader({
      send: (part) => this.#page.send(id, part),
      onStuck: () => this.#failIf(id, "upload"),
    });
    let take: Take | null = null;
    try {
      take = this.#page.open({
        onPiece: (piece) => uploader.add(piece),
        onBroken: () => this.#failIf(id, "broken"),
      });
    } catch {
      return null; // it says that it can, and cannot
    }
    if (!take) return null;
    return { recording, take, uploader };
  }

  #failIf(id: RecordingId, reason: RecordingFailure): void {
    if (this.current === id) this.#fail(reason);
  }

  #fail(reason: RecordingFailure): void {
    const job = this.#job;
    if (!job) return;
    this.#page.fail(job.recording.id, reason);
    void this.#end();
  }

  async #end(): Promise<void> {
    const job = this.#job;
    if (!job) return;
    this.#job = null;
    await job.take.end();
    await job.uploader.finish();
  }
}

function isOwn({ recordings, you, space }: Live, id: RecordingId): boolean {
  const recording = recordings.find((one) => one.id === id);
  return recording?.recorder.id === you.id && recording.space === space;
}

function listen(target: EventTarget, event: string, listener: () => void): () => void {
  target.addEventListener(event, listener);
  return () => target.removeEventListener(event, listener);
}

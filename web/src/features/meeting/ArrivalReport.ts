import type { PeerLink } from "../../media/PeerLink";
import { factsOf } from "../../media/statistics";
import type { Acknowledgement, Payload } from "../../protocol/clientEvents";
import type { ReportedStatus } from "../../protocol/cockpitEvents";
import type { ParticipantId } from "../../protocol/ids";
import type { SessionStore } from "../../session/SessionStore";
import type { OwnArrival } from "../../state/sessionState";
import type { Flow } from "./arriving";
import { ARRIVES_WITHIN_MILLIS, verdictOf, withFirst } from "./arriving";
import { Heard, LATELY_MILLIS } from "./Heard";

export interface ArrivalReporter {
  readonly store: Pick<SessionStore, "get" | "subscribe">;
  readonly mesh: {
    readonly complete: boolean;
    readonly awaited: readonly ParticipantId[];
    link(id: ParticipantId): PeerLink | undefined;
    renew(flowing: ReadonlySet<ParticipantId>): void;
  };
  ask(
    name: "breakout.arrival.report",
    payload: Payload<"breakout.arrival.report">,
  ): Promise<Acknowledgement<"breakout.arrival.report">>;
}

interface Underway {
  readonly arrival: OwnArrival;
  readonly began: number;
  first: ReadonlyMap<ParticipantId, Flow>;
  status: ReportedStatus;
  reason: string | null;
  /** When the links that have failed are next made anew without being asked. */
  renewAt: number;
  renewAfter: number;
}

const LOOK_MILLIS = 150;
/** After a failure it is looked again, less often: the media may come after all. */
const LOOK_AGAIN_MILLIS = 1_000;
const LOOK_SELDOM_MILLIS = 5_000;
const LONG_MILLIS = 120_000;
const FIRST_RENEWAL_MILLIS = 15_000;
const LAST_RENEWAL_MILLIS = 60_000;

function untilNextLook(elapsedMillis: number): number {
  if (elapsedMillis < ARRIVES_WITHIN_MILLIS) return LOOK_MILLIS;
  return elapsedMillis < LONG_MILLIS ? LOOK_AGAIN_MILLIS : LOOK_SELDOM_MILLIS;
}

/**
 * Tells the server how a move of this participant goes: on the way, there, or not. "There" is
 * when media really come from those in the new space, not when the server said that one moves.
 * While they do not come, the links over which nothing flows are made anew: when the server says
 * the move once more, and by itself after a failure.
 */
export class ArrivalReport {
  readonly #reporter: ArrivalReporter;
  readonly #factsOf: (link: PeerLink) => Promise<Flow>;
  #seen: OwnArrival | null = null;
  #heard = new Heard();
  #underway: Underway | null = null;
  #told: string | null = null;
  #telling = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(reporter: ArrivalReporter, facts: (link: PeerLink) => Promise<Flow> = factsOf) {
    this.#reporter = reporter;
    this.#factsOf = facts;
  }

  /** Begins; the answer ends it. */
  start(): () => void {
    const forget = this.#reporter.store.subscribe(this.#onState);
    this.#onState();
    return () => {
      forget();
      clearTimeout(this.#timer);
      this.#underway = null;
    };
  }

  readonly #onState = () => {
    const arrival = this.#reporter.store.get().live?.arrival ?? null;
    if (arrival !== this.#seen) {
      const underway = this.#underway;
      this.#seen = arrival;
      if (underway !== null && arrival?.moveId === underway.arrival.moveId && arrival.again) {
        this.#again(underway, arrival);
      } else {
        clearTimeout(this.#timer);
        this.#heard = new Heard();
        this.#underway = arrival?.open === true ? this.#begin(arrival) : null;
      }
    }
    void this.#tell(); // also what could not be said while the connection was lost
  };

  #begin(arrival: OwnArrival): Underway {
    this.#told = null;
    this.#timer = setTimeout(this.#look, LOOK_MILLIS);
    return {
      arrival,
      began: performance.now(),
      first: new Map(),
      status: "switching",
      reason: null,
      renewAt: 0,
      renewAfter: FIRST_RENEWAL_MILLIS,
    };
  }

  /** The server says the same move once more: it has not heard that this person is there. */
  #again(underway: Underway, arrival: OwnArrival): void {
    if (underway.status === "arrived") {
      this.#told = null; // it is, so that it is said once more
      return;
    }
    clearTimeout(this.#timer);
    // Before that it is not known which links carry something.
    if (performance.now() - underway.began >= LATELY_MILLIS) this.#renew();
    this.#underway = this.#begin(arrival);
  }

  #renew(): void {
    this.#reporter.mesh.renew(this.#heard.lately());
  }

  readonly #look = () => void this.#judge();

  async #judge(): Promise<void> {
    const underway = this.#underway;
    if (!underway) return;
    const { complete, awaited } = this.#reporter.mesh;
    const flows = await this.#flows(awaited);
    if (underway !== this.#underway) return; // moved on meanwhile
    const now = performance.now();
    const elapsed = now - underway.began;
    this.#heard.note(flows, now);
    underway.first = withFirst(underway.first, flows);
    const verdict = verdictOf({ complete, awaited, flows }, underway.first, elapsed);
    if (verdict.is !== "waiting") {
      underway.status = verdict.is;
      underway.reason = verdict.is === "failed" ? verdict.reason : null;
      void this.#tell();
    }
    if (verdict.is === "arrived") return;
    if (verdict.is === "failed") this.#tryByItself(underway, now);
    this.#timer = setTimeout(this.#look, untilNextLook(elapsed));
  }

  /** Nobody has to press a button: what has failed is tried again, at growing intervals. */
  #tryByItself(underway: Underway, now: number): void {
    if (now < underway.renewAt) return;
    underway.renewAt = now + underway.renewAfter;
    underway.renewAfter = Math.min(underway.renewAfter * 2, LAST_RENEWAL_MILLIS);
    this.#renew();
  }

  async #flows(ids: readonly ParticipantId[]): Promise<ReadonlyMap<ParticipantId, Flow>> {
    const flows = new Map<ParticipantId, Flow>();
    await Promise.all(
      ids.map(async (id) => {
        const link = this.#reporter.mesh.link(id);
        if (link?.connected) flows.set(id, await this.#factsOf(link));
      }),
    );
    return flows;
  }

  /** One report at a time, the latest last. */
  async #tell(): Promise<void> {
    const underway = this.#underway;
    if (!underway || this.#telling) return;
    if (this.#reporter.store.get().link.is !== "connected") return;
    const { arrival, status, reason } = underway;
    if (this.#told === status) return;
    this.#telling = true;
    const { moveId } = arrival;
    const answer = await this.#reporter.ask(
      "breakout.arrival.report",
      reason === null ? { moveId, status } : { moveId, status, reason },
    );
    this.#telling = false;
    const same = this.#underway === underway;
    const said = answer.success || answer.code !== "OFFLINE";
    if (same && said) this.#told = status;
    // What changed while this was on its way; what did not get through waits for the connection.
    if (!same || (said && underway.status !== status)) void this.#tell();
  }
}

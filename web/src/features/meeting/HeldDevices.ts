import type { LocalMedia, LocalMediaState } from "../../media/LocalMedia";
import { keepDeviceChoice, keepHeld, keptHeld } from "../../session/browserMemory";
import type { BreakoutId, Space } from "../../protocol/ids";
import { listensToSpeech } from "../../state/rights";
import type { Live } from "../../state/sessionState";

/** Why camera and microphone are off, though their owner did not turn them off. */
export type Hold =
  { readonly why: "listening"; readonly space: BreakoutId } | { readonly why: "speech" };

/** What comes back afterwards: whatever was on before, and was not chosen anew meanwhile. */
export interface Held {
  readonly hold: Hold;
  readonly microphoneOn: boolean;
  readonly cameraOn: boolean;
}

/** As much of the local media as is held. */
export interface HeldMedia extends Pick<LocalMedia, "subscribe" | "setMicrophone" | "setCamera"> {
  get(): LocalMediaState;
}

function heldFrom(kept: unknown): Held | null {
  const whole = typeof kept === "object" && kept !== null && "hold" in kept;
  return whole ? (kept as Held) : null;
}

/** The hold that there should be now. One who listens in does so until they leave that breakout. */
export function holdFor(
  live: Pick<Live, "roomType" | "space" | "permissions">,
  hold: Hold | null,
): Hold | null {
  if (listensToSpeech(live)) return { why: "speech" };
  return hold?.why === "listening" && hold.space === live.space ? hold : null;
}

/**
 * Camera and microphone that are off for as long as there is a reason, and come back as they were.
 * A reload in between does not turn them on.
 */
export class HeldDevices {
  readonly #media: HeldMedia;
  #held: Held | null = heldFrom(keptHeld());
  /** On the way into a breakout to listen in: the old space does not end the hold. */
  #goingTo: Space | null = null;

  constructor(media: HeldMedia) {
    this.#media = media;
  }

  /** Begins; the answer ends it. */
  start(): () => void {
    // A device that is turned on meanwhile is chosen: nothing is to be given back for it.
    return this.#media.subscribe(() => {
      const { microphoneOn, cameraOn } = this.#media.get();
      if (!this.#held || (!microphoneOn && !cameraOn)) return;
      if (this.#held.hold.why === "speech") {
        this.#begin(this.#held.hold); // kept for later: here nobody listens to it
        return;
      }
      this.#set({
        ...this.#held,
        microphoneOn: this.#held.microphoneOn && !microphoneOn,
        cameraOn: this.#held.cameraOn && !cameraOn,
      });
    });
  }

  /** Listening in on this breakout, with nothing turned on since. */
  listensIn(space: Space): boolean {
    const { microphoneOn, cameraOn } = this.#media.get();
    const hold = this.#held?.hold;
    return hold?.why === "listening" && hold.space === space && !microphoneOn && !cameraOn;
  }

  /** Everything off before one goes in; `go` says whether one did. */
  async listenIn(space: BreakoutId, go: () => Promise<boolean>): Promise<void> {
    const before = this.#held;
    this.#goingTo = space;
    this.#begin({ why: "listening", space });
    const went = await go();
    this.#goingTo = null;
    if (went) return;
    if (before) this.#set(before);
    else await this.#end();
  }

  /** Follows what is live: begins and ends what the rules say. */
  follow(live: Live): void {
    if (this.#goingTo !== null && live.space !== this.#goingTo) return;
    const wanted = holdFor(live, this.#held?.hold ?? null);
    if (wanted?.why === this.#held?.hold.why) return;
    if (wanted) this.#begin(wanted);
    else void this.#end();
  }

  /** Somebody else turned the microphone off: it stays off when the hold ends, too. */
  async mute(): Promise<void> {
    if (this.#held) this.#set({ ...this.#held, microphoneOn: false });
    await this.#media.setMicrophone(false);
    keepDeviceChoice(this.#media.get());
  }

  #begin(hold: Hold): void {
    const { microphoneOn, cameraOn } = this.#media.get();
    const known = this.#held;
    this.#held = null; // or the change below would count as a choice
    void this.#media.setMicrophone(false);
    void this.#media.setCamera(false);
    this.#set({
      hold,
      microphoneOn: microphoneOn || (known?.microphoneOn ?? false),
      cameraOn: cameraOn || (known?.cameraOn ?? false),
    });
    keepDeviceChoice(this.#media.get());
  }

  async #end(): Promise<void> {
    const held = this.#held;
    this.#set(null);
    if (!held) return;
    if (held.microphoneOn) await this.#media.setMicrophone(true);
    if (held.cameraOn) await this.#media.setCamera(true);
    keepDeviceChoice(this.#media.get());
  }

  #set(held: Held | null): void {
    this.#held = held;
    keepHeld(held);
  }
}

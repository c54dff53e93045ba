import type { Page } from "@playwright/test";

/** What is wrong with a browser's connections, until it is mended. */
export type Fault = "unreachable" | "silent";

declare global {
  interface Window {
    /** Connections that are made in this page have the fault. */
    alcoveFaulty?: boolean;
  }
}

/**
 * Runs in the page before the app: connections that are made meanwhile never come about, and stay
 * so. With relays only, where there are none, there is no way to and from this browser.
 */
export function unreachable(): void {
  window.alcoveFaulty = true;
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration: RTCConfiguration = {}) {
      super(
        window.alcoveFaulty === true
          ? { ...configuration, iceTransportPolicy: "relay" }
          : configuration,
      );
    }
  };
}

/** Runs in the page before the app: connections come about, but nothing is sent over them. */
export function silent(): void {
  window.alcoveFaulty = true;
  const { prototype } = RTCRtpSender;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the sender below
  const replace = prototype.replaceTrack;
  prototype.replaceTrack = function (this: RTCRtpSender, track) {
    return window.alcoveFaulty === true ? Promise.resolve() : replace.call(this, track);
  };
}

/** From now on what is made in the page works. What was made before does not. */
export function mend(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.alcoveFaulty = false;
  });
}

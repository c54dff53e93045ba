import { existsSync } from "node:fs";

/** Debian's Chromium (the launcher names it); browsers of the test runner are never downloaded. */
export function chromiumPath(): string {
  const found = [
    process.env["ALCOVE_CHROMIUM"],
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ].find((path) => path !== undefined && existsSync(path));
  return found ?? "/usr/bin/chromium";
}

/**
 * A camera and a microphone that every machine has, few frames (five pages decode four pictures
 * each on two cores), and WebRTC that works between pages of one machine without a network.
 */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--use-fake-ui-for-media-stream",
  "--use-fake-device-for-media-stream=fps=10",
  "--allow-loopback-in-peer-connection",
  "--autoplay-policy=no-user-gesture-required",
  "--disable-features=WebRtcHideLocalIpsWithMdns",
  "--disable-dev-shm-usage",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--force-color-profile=srgb",
];

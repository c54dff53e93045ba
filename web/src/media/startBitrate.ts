import type { VideoBudget } from "./budget";

/** What one may try without knowing the network; the copies together stay within the budget. */
const MOST = 1_000_000;

/**
 * The peer's description with the bit rate at which this side begins to send pictures. Browsers
 * begin with 300 kbit/s unless they are told; a camera's first pictures do not fit into that, and
 * they are dropped until it was made smaller. Browsers that do not know the parameter ignore it.
 */
export function withStartBitrate(sdp: string, budget: VideoBudget | null): string {
  const kilobits = Math.floor(Math.min(budget?.maxBitrate ?? MOST, MOST) / 1_000);
  const parameter = `x-google-start-bitrate=${kilobits}`;
  return sdp
    .split(/(?=^m=)/mu)
    .map((section) => (section.startsWith("m=video") ? inSection(section, parameter) : section))
    .join("");
}

function inSection(section: string, parameter: string): string {
  return section
    .replace(/^a=rtpmap:(\d+) (?:VP8|VP9|AV1|H264)\/90000\r\n/gimu, (line, payload: string) =>
      section.includes(`a=fmtp:${payload} `) ? line : `${line}a=fmtp:${payload} ${parameter}\r\n`,
    )
    .replace(/^a=fmtp:(\d+) (.*)\r\n/gmu, (line, payload: string, known: string) =>
      known.startsWith("apt=") ||
      known.includes("x-google-start-bitrate") ||
      !coded(section, payload)
        ? line
        : `a=fmtp:${payload} ${known};${parameter}\r\n`,
    );
}

function coded(section: string, payload: string): boolean {
  return new RegExp(`^a=rtpmap:${payload} (?:VP8|VP9|AV1|H264)/90000`, "imu").test(section);
}

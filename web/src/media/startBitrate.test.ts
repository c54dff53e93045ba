import { describe, expect, it } from "vitest";
import { videoBudget } from "./budget";
import { withStartBitrate } from "./startBitrate";

const lines = (...all: string[]) => all.map((line) => `${line}\r\n`).join("");

const AUDIO = lines("v=0", "m=audio 9 UDP/TLS/RTP/SAVPF 111", "a=rtpmap:111 opus/48000/2");
const VIDEO = ["m=video 9 UDP/TLS/RTP/SAVPF 96 97 98", "a=rtpmap:96 VP8/90000"];
const REST = ["a=rtpmap:97 rtx/90000", "a=fmtp:97 apt=96", "a=rtpmap:98 VP9/90000"];

describe("the bit rate at which pictures begin", () => {
  it("is said for every codec, and for nothing else", () => {
    const sdp = AUDIO + lines(...VIDEO, ...REST, "a=fmtp:98 profile-id=0");
    expect(withStartBitrate(sdp, videoBudget(1, true))).toBe(
      AUDIO +
        lines(
          ...VIDEO,
          "a=fmtp:96 x-google-start-bitrate=1000",
          ...REST,
          "a=fmtp:98 profile-id=0;x-google-start-bitrate=1000",
        ),
    );
  });

  it("is not more than the camera may cost", () => {
    expect(withStartBitrate(lines(...VIDEO), videoBudget(11, true))).toContain("bitrate=170\r\n");
  });

  it("is said once", () => {
    const once = withStartBitrate(lines(...VIDEO, ...REST), null);
    expect(withStartBitrate(once, null)).toBe(once);
  });
});

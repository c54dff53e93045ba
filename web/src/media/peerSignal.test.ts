import { describe, expect, it } from "vitest";
import { parseSignal } from "./peerSignal";

describe("a peer's signal", () => {
  it("is read whole", () => {
    const signal = {
      from: "a",
      to: "b",
      body: { is: "description", description: { type: "offer", sdp: "v=0" } },
    };
    expect(parseSignal(signal)).toEqual(signal);
  });

  it.each([
    null,
    "hello",
    { from: "a" },
    { from: "a", to: null },
    { from: 1, to: null, body: { is: "hello" } },
    {
      from: "a",
      to: null,
      body: { is: "description", description: { type: "surprise", sdp: "" } },
    },
    { from: "a", to: null, body: { is: "candidate", candidate: "none" } },
  ])("is nothing when it makes no sense: %j", (data) => {
    expect(parseSignal(data)).toBeNull();
  });
});

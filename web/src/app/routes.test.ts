import { describe, expect, it } from "vitest";
import { hostKeyIn, pathFor, recordingKeyIn, routeOf } from "./routes";

describe("addresses", () => {
  it("are the landing page, a room by either link, or nothing", () => {
    expect(routeOf("/")).toEqual({ page: "landing" });
    expect(routeOf("/rooms/MATH101")).toEqual({ page: "room", code: "MATH101", by: "host" });
    expect(routeOf("/s/ab12-cd34/")).toEqual({ page: "room", code: "ab12-cd34", by: "student" });
    expect(routeOf("/rooms/")).toEqual({ page: "unknown" });
  });

  it("lead to a room's recordings, and to one that is shared", () => {
    expect(routeOf("/rooms/MATH101/recordings")).toEqual({ page: "recordings", code: "MATH101" });
    expect(routeOf("/rooms/MATH101/recordings/rec-1")).toEqual({ page: "recording", id: "rec-1" });
    expect(recordingKeyIn("#key=a-b_c")).toBe("a-b_c");
    expect(recordingKeyIn("")).toBeNull();
  });

  it("carry the host's secret in the fragment", () => {
    expect(hostKeyIn("#host=a%2Bb")).toBe("a+b");
    expect(hostKeyIn("")).toBeNull();
  });

  it("are made from a code or from a whole link", () => {
    expect(pathFor(" math 101 ")).toBe("/s/math-101");
    expect(pathFor("https://example.org/rooms/MATH101#host=k")).toBe("/rooms/MATH101#host=k");
    expect(pathFor("https://example.org/elsewhere")).toBeNull();
    expect(pathFor("  ")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { ALL_VIDEO_UP_TO, MESH_LIMIT, meshMembers, videoBudget, withVideo } from "./budget";

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${String(index).padStart(3, "0")}`,
    role: index === count - 1 ? "HOST" : "PARTICIPANT",
    joinedAt: `2026-11-21T12:00:${String(index % 60).padStart(2, "0")}Z`,
    video: true,
  }));

describe("the uplink's budget", () => {
  it("stays near 2 Mbit/s however many cameras are sent to", () => {
    for (let peers = 1; peers < ALL_VIDEO_UP_TO; peers++) {
      expect(videoBudget(peers, true).maxBitrate * peers).toBeLessThanOrEqual(2_200_000);
    }
  });

  it("falls as the space grows, and never rises again", () => {
    const rates = Array.from({ length: 30 }, (_, peers) => videoBudget(peers, true).maxBitrate);
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
  });

  it("sends the pictures of recent speakers only, beyond twelve people", () => {
    expect(videoBudget(11, false).send).toBe(true);
    expect(videoBudget(12, false).send).toBe(false);
    expect(videoBudget(12, true).send).toBe(true);
  });
});

describe("who is shown", () => {
  it("is everybody in a small space", () => {
    expect(withVideo(people(12), {}).size).toBe(12);
  });

  it("are the six who spoke last in a large one", () => {
    const shown = withVideo(people(20), { p007: 5, p003: 9 });
    expect(shown.size).toBe(6);
    expect([...shown].slice(0, 2)).toEqual(["p003", "p007"]);
  });

  it("connects no more than the mesh can carry, those who lead among them", () => {
    const members = meshMembers(people(100));
    expect(members).toHaveLength(MESH_LIMIT);
    expect(members[0]?.role).toBe("HOST");
  });
});

import { describe, expect, it } from "vitest";
import { formerOf } from "./formerSeat";
import { reduce } from "./reduce";
import type { AnyMessage } from "./sessionState";
import { INITIAL } from "./sessionState";

const SEAT = { token: "t-1", name: "Cem" };

function overAfter(message: AnyMessage) {
  const { over } = reduce(INITIAL, { message, at: 0 });
  if (over === null) throw new Error("not over");
  return over;
}

const refused = (code: string) =>
  overAfter({ event: "local.refused", code, error: "A host took you out: “Too loud”." });

describe("the seat of before, on the way in again", () => {
  it("keeps the name, and brings the same one back when the room was full for a while", () => {
    const left = overAfter({ event: "local.left" });
    expect(formerOf(SEAT, left)).toEqual({ name: "Cem", resume: null, lapsed: false });
    expect(formerOf(SEAT, refused("ROOM_FULL"))).toMatchObject({ name: "Cem", resume: "t-1" });
  });

  it("says that it was not kept, in place of an empty form without a word", () => {
    expect(formerOf(SEAT, refused("UNAUTHORIZED"))).toMatchObject({ name: "Cem", lapsed: true });
  });

  it("is not that of one whom a host took out, who reads why", () => {
    for (const code of ["REMOVED", "BARRED"]) {
      const over = refused(code);
      expect(over).toEqual({
        is: "removed",
        reason: "A host took you out: “Too loud”.",
        again: code === "REMOVED",
      });
      expect(formerOf(SEAT, over).resume).toBeNull();
    }
  });
});

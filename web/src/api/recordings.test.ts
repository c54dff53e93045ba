import { afterEach, describe, expect, it, vi } from "vitest";
import type { RecordingId } from "../protocol/ids";
import { sendPart } from "./recordings";

const ID = "rec-1" as RecordingId;

interface Asked {
  readonly url: string;
  readonly keepalive: boolean;
  readonly read: boolean;
}

/** A server that answers each part with the next of these statuses; null is no answer. */
function server(...statuses: (number | null)[]): () => readonly Asked[] {
  const asked: { url: string; keepalive: boolean; answer: Response | null }[] = [];
  vi.stubGlobal("fetch", (url: string, { keepalive = false }: RequestInit) => {
    const status = statuses[asked.length] ?? null;
    const answer = status === null ? null : new Response("{}", { status });
    asked.push({ url, keepalive, answer });
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError("Failed to fetch"));
  });
  return () =>
    asked.map(({ url, keepalive, answer }) => ({
      url,
      keepalive,
      read: answer?.bodyUsed ?? false,
    }));
}

const part = (bytes: number, last = false) =>
  ({ number: 3, body: new Blob([new Uint8Array(bytes)]), last }) as const;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a part of a recording", () => {
  it("outlives its page only as the short end of a file: a browser takes little of that", async () => {
    const asked = server(200, 200, 200);
    await sendPart(ID, "token", part(30_000));
    await sendPart(ID, "token", part(30_000, true));
    await sendPart(ID, "token", part(300_000, true));
    expect(asked().map(({ keepalive }) => keepalive)).toEqual([false, true, false]);
    expect(asked()[0]?.url).toBe("/api/recordings/rec-1/parts?part=3&last=false");
  });

  it("has its answer read, whatever it is: else its request would stay open", async () => {
    const asked = server(200, 409);
    await sendPart(ID, "token", part(1));
    await sendPart(ID, "token", part(1));
    expect(asked().map(({ read }) => read)).toEqual([true, true]);
  });

  it.each([
    [200, "taken"],
    [429, "later"],
    [503, "later"],
    [null, "later"],
    [401, "refused"],
    [409, "refused"],
  ] as const)("that is answered by %s is %s", async (status, sent) => {
    server(status);
    expect(await sendPart(ID, "token", part(1))).toBe(sent);
  });
});

import { makeBreakouts } from "../../harness/breakouts.ts";
import { Crowd, expect, test } from "../../harness/fixtures.ts";
import { AlcoveServer } from "../../harness/server.ts";

interface Recording {
  readonly id: string;
  readonly space: string;
  readonly recorder: { readonly id: string };
}

interface Listed {
  readonly id: string;
  readonly status: string;
  readonly sizeBytes: number;
  readonly fileName: string;
  readonly url: string;
}

test.describe("recordings", () => {
  test("a member hears of it, the recorder sends it, and its bytes come back", async ({
    crowd,
    rest,
    server,
  }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const joined = await crowd.join(room.code, "Ana");
    const ana = await crowd.connect(joined);
    const [one] = await makeBreakouts(host, 1);
    await host.must("breakout.room.start");
    await host.must("breakout.room.move", { participantId: ana.id, to: one?.id });

    const owner = rest.as(room.made.ownerToken ?? "");
    const { recording } = await owner.must<{ recording: Recording }>(
      "POST",
      `/api/rooms/${room.code}/breakout/${one?.id}/recording/start`,
    );
    expect(recording).toMatchObject({ space: one?.id, recorder: { id: ana.id } });
    const told = await ana.hears<{ recording: Recording }>("recording.started");
    expect(told.recording.id).toBe(recording.id);
    await ana.hears("recording.requested");

    const send = async (query: string, bytes: Uint8Array<ArrayBuffer>): Promise<number> => {
      const answer = await fetch(
        new URL(`/api/recordings/${recording.id}/parts?${query}`, server.url),
        {
          method: "POST",
          headers: {
            authorization: `Bearer ${joined.token}`,
            "content-type": "application/octet-stream",
          },
          body: bytes,
        },
      );
      return answer.status;
    };
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 31) % 251);
    expect(await send("part=0", bytes.slice(0, 100_000))).toBe(200);
    expect(await send("part=2", bytes.slice(200_000))).toBe(409);
    expect(await send("part=1", bytes.slice(100_000))).toBe(200);
    await host.must("recording.stop", { roomId: one?.id });
    const stopped = await ana.hears<{ reason: string }>("recording.stopped");
    expect(stopped.reason).toBe("STOPPED");
    expect(await send("part=2&last=true", new Uint8Array())).toBe(200);

    const { recordings } = await owner.must<{ recordings: Listed[] }>(
      "GET",
      `/api/recordings?room=${room.code}`,
    );
    expect(recordings).toMatchObject([{ id: recording.id, status: "ready", sizeBytes: 300_000 }]);
    expect(recordings[0]?.fileName).toMatch(
      new RegExp(`^${room.code}_\\d{4}-\\d\\d-\\d\\d_\\d{4}_breakout-01_.+\\.webm$`),
    );
    const part = await fetch(new URL(recordings[0]?.url ?? "", server.url), {
      headers: { range: "bytes=99990-100009" },
    });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe("bytes 99990-100009/300000");
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(99_990, 100_010));
  });

  test("what was acknowledged outlives kill -9, and uploading goes on", async ({}) => {
    const mortal = await new AlcoveServer().start();
    const people = new Crowd(mortal);
    try {
      const room = await people.room();
      const joined = await people.join(room.code, "Ms. Rivera", { hostKey: room.made.hostKey });
      const host = await people.connect(joined);
      const { recording } = await host.must<{ recording: Recording }>("recording.start", {
        roomId: "main",
      });
      const send = async (query: string, text: string): Promise<unknown> => {
        const answer = await fetch(
          new URL(`/api/recordings/${recording.id}/parts?${query}`, mortal.url),
          {
            method: "POST",
            headers: {
              authorization: `Bearer ${joined.token}`,
              "content-type": "application/octet-stream",
            },
            body: text,
          },
        );
        return answer.json();
      };
      expect(await send("part=0", "acknowledged, ")).toMatchObject({ nextPart: 1 });

      await mortal.kill9();
      await mortal.start();

      expect(await send("part=0", "sent twice, ")).toMatchObject({ nextPart: 1 });
      expect(await send("part=1", "and after")).toMatchObject({ nextPart: 2, sizeBytes: 23 });
      const state = await host.look("the host is back", async () =>
        host.socket.connected ? { done: await host.now() } : { notYet: "not connected" },
      );
      expect(state).toMatchObject({ recordings: [{ id: recording.id, status: "recording" }] });
      await host.must("recording.stop", { roomId: "main" });
      expect(await send("part=2&last=true", "")).toMatchObject({ sealed: true });
      const file = await fetch(new URL(`/api/recordings/${recording.id}`, mortal.url), {
        headers: { authorization: `Bearer ${joined.token}` },
      });
      expect(await file.text()).toBe("acknowledged, and after");
    } finally {
      people.leave();
      await mortal.dispose();
    }
  });
});

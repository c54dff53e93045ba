import { makeBreakouts } from "../../harness/breakouts.ts";
import { expect, test } from "../../harness/fixtures.ts";
import type { Room } from "../../harness/socket.ts";

interface Transition {
  readonly participantId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly by: { readonly id: string } | null;
  readonly reason: string;
  readonly automatic: boolean;
}

interface Chat {
  readonly spaces: readonly { readonly name: string; readonly messages: readonly unknown[] }[];
  readonly broadcasts: readonly { readonly message: string; readonly roomNames: string[] }[];
}

test.describe("what a sitting was like", () => {
  test("the log and the chat tell of it, when it is over too", async ({ crowd, rest }) => {
    const room = await crowd.room();
    const joined = await crowd.join(room.code, "Ms. Rivera", { hostKey: room.made.hostKey });
    const host = await crowd.connect(joined);
    const ana = await crowd.enter(room.code, "Ana");
    const [one] = await makeBreakouts(host, 1);
    await host.must("breakout.room.start");
    await host.must("breakout.room.move", { participantId: ana.id, to: one?.id });
    await ana.must("chat.send", { text: "only for us" });
    await host.must("breakout.broadcast", { message: "two minutes" });
    await host.must("breakout.all.timer.start", { minutes: 0.05 });
    await ana.hears<Room>("breakout.room.closed");
    await ana.must("session.leave");

    const path = `/api/sessions/${joined.session.id}`;
    const teacher = rest.as(joined.token);
    const owner = rest.as(room.made.ownerToken ?? "");
    const ofAna = async (): Promise<string[]> => {
      const { transitions } = await teacher.must<{ transitions: Transition[] }>(
        "GET",
        `${path}/transitions`,
      );
      return transitions
        .filter(({ participantId }) => participantId === ana.id)
        .map(({ reason, automatic }) => (automatic ? `${reason} by itself` : reason));
    };
    expect(await ofAna()).toEqual(["ARRIVED", "MOVED", "TIMER by itself", "LEFT"]);

    await owner.must("POST", `/api/rooms/${room.code}/archive`, {});
    expect(await ofAna()).toEqual(["ARRIVED", "MOVED", "TIMER by itself", "LEFT"]);
    const chat = await owner.must<Chat>("GET", `${path}/chat?format=json`);
    expect(chat.spaces.map(({ name, messages }) => [name, messages.length])).toEqual([
      ["Room 1", 2],
    ]);
    expect(chat.broadcasts[0]).toMatchObject({ message: "two minutes", roomNames: ["Room 1"] });
    const text = await owner.must<string>("GET", `${path}/chat?format=txt`);
    expect(text).toContain("Ana: only for us");
    const csv = await owner.must<string>("GET", `${path}/transitions?format=csv`);
    expect(csv.split("\r\n")[0]).toContain("at,name,from,to,by,reason,automatic");
  });

  test("a student reads none of it", async ({ crowd, rest }) => {
    const room = await crowd.room();
    await crowd.enterHost(room);
    const ana = await crowd.join(room.code, "Ana");
    for (const what of ["", "/transitions", "/chat"]) {
      const answer = await rest.as(ana.token).call("GET", `/api/sessions/${ana.session.id}${what}`);
      expect(answer.status).toBe(403);
    }
  });
});

test.describe("moderation at the wire", () => {
  test("REST mutes who is connected, takes out, and makes hosts", async ({ crowd, rest }) => {
    const room = await crowd.room();
    const host = await crowd.enterHost(room);
    const ana = await crowd.enter(room.code, "Ana");
    const ben = await crowd.enter(room.code, "Ben");
    const owner = rest.as(room.made.ownerToken ?? "");
    const path = `/api/rooms/${room.code}`;

    expect(await owner.must("POST", `${path}/mute-all`, {})).toMatchObject({ muted: 2 });
    await ana.hears("participant.muted");
    await ben.hears("participant.muted");
    expect(host.all("participant.muted")).toEqual([]);

    await owner.must("POST", `${path}/participants/${ana.id}/promote`);
    const refused = await ana.ask("participant.remove", { participantId: host.id });
    expect(refused).toMatchObject({ success: false, code: "FORBIDDEN" });
    await ana.must("participant.remove", { participantId: ben.id, reason: "Too loud" });
    expect(await ben.hears("session.removed")).toEqual({ reason: "Too loud", again: true });
  });
});

import { expect, test } from "../../harness/fixtures.ts";
import type { RoomMade } from "../../harness/rest.ts";

function uniqueCode(): string {
  return `R-${Math.random().toString(36).slice(2, 10).toUpperCase()}`;
}

test.describe("rooms through REST", () => {
  test("a room made without an account has a code, two links and a host's key", async ({
    rest,
  }) => {
    const code = uniqueCode();

    const answer = await rest.call<RoomMade>("POST", "/api/rooms", {
      code: code.toLowerCase(),
      displayName: "Maths 101",
      type: "classroom",
    });

    expect(answer.status).toBe(201);
    expect(answer.body.room.name, "stored upper-case").toBe(code);
    expect(answer.body.shareableLink).toContain(`/rooms/${code}`);
    expect(answer.body.studentLink).toContain(`/s/${code}`);
    expect(answer.body.studentLink, "students get no power").not.toContain(answer.body.hostKey);
    const page = new URL(answer.body.shareableLink);
    expect(page.search, "the key is never in a request line").toBe("");
    expect(page.hash).toContain(answer.body.hostKey);
  });

  test("a room made without a code gets one that can be said aloud", async ({ rest }) => {
    const { room } = await rest.makeRoom();
    expect(room.name).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}$/);
  });

  for (const [code, what] of [
    ["ABC", "too short"],
    ["A".repeat(21), "too long"],
    ["MATH 101", "a space"],
    ["MÄTH101", "a letter that is not A-Z"],
  ] as const) {
    test(`a code with ${what} is 422 and says the rule`, async ({ rest }) => {
      const answer = await rest.call("POST", "/api/rooms", {
        code,
        displayName: "X",
        type: "meeting",
      });

      expect(answer.status).toBe(422);
      expect(answer.body.code).toBe("ROOM_CODE_INVALID");
      expect(answer.body.error).toMatch(/4.*20/);
      expect(answer.headers.get("content-type")).toContain("application/problem+json");
    });
  }

  test("a taken code is 409 and offers four that are free", async ({ rest }) => {
    const code = uniqueCode();
    await rest.makeRoom({ code });

    const answer = await rest.call("POST", "/api/rooms", {
      code,
      displayName: "Another",
      type: "meeting",
    });

    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe("ROOM_CODE_TAKEN");
    expect(answer.body.suggestions).toHaveLength(4);
    for (const free of answer.body.suggestions ?? []) {
      expect((await rest.call("GET", `/api/rooms/${free}`)).status, `${free} is free`).toBe(404);
    }
  });

  test("a code that does not exist is 404", async ({ rest }) => {
    const answer = await rest.call("GET", "/api/rooms/NO-SUCH-ROOM");
    expect(answer.status).toBe(404);
    expect(answer.body.code).toBe("ROOM_NOT_FOUND");
    expect((await rest.call("POST", "/api/rooms/NO-SUCH-ROOM/join", { name: "Ana" })).status).toBe(
      404,
    );
  });

  test("a code is found whatever its case", async ({ rest, crowd }) => {
    const { code } = await crowd.room();
    expect((await rest.call("GET", `/api/rooms/${code.toLowerCase()}`)).status).toBe(200);
  });

  test("an unknown field is an error that names it", async ({ rest }) => {
    const answer = await rest.call("POST", "/api/rooms", {
      displayName: "X",
      type: "meeting",
      colour: "red",
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body.error).toContain("colour");
  });

  test("what is not JSON is 400, never 500", async ({ rest }) => {
    const answer = await rest.call("POST", "/api/rooms", '{"displayName": ');
    expect(answer.status).toBe(400);
    expect(answer.body.success).toBe(false);
  });

  test("the list of rooms needs to know whose; the owner's token tells", async ({ rest }) => {
    expect((await rest.call("GET", "/api/rooms")).status).toBe(401);

    const made = await rest.makeRoom({ code: uniqueCode() });
    const owner = rest.as(made.ownerToken ?? "");
    const list = await owner.must<{ rooms: { name: string }[]; total: number }>(
      "GET",
      "/api/rooms",
    );

    expect(list.rooms.map((room) => room.name)).toContain(made.room.name);
    expect(list.total).toBe(1);
  });

  test("a wrong PIN is 403, after five tries take turns, and the PIN is never shown", async ({
    rest,
    crowd,
  }) => {
    const { code } = await crowd.room({ pin: "2468" });
    const room = await rest.call("GET", `/api/rooms/${code}`);
    expect(JSON.stringify(room.body)).not.toContain("2468");
    expect(JSON.stringify(room.body)).toContain('"hasPin":true');

    const missing = await rest.call("POST", `/api/rooms/${code}/join`, { name: "Ana" });
    expect(missing.body.code).toBe("PIN_REQUIRED");
    expect(
      (await rest.call("POST", `/api/rooms/${code}/join`, { name: "Ana", pin: "2468" })).status,
    ).toBe(200);

    for (let attempt = 1; attempt <= 5; attempt++) {
      const wrong = await rest.call("POST", `/api/rooms/${code}/join`, {
        name: "Ana",
        pin: "1111",
      });
      expect(wrong.status, `attempt ${attempt}`).toBe(403);
      expect(wrong.body.code).toBe("PIN_WRONG");
    }
    const right = await rest.call("POST", `/api/rooms/${code}/join`, {
      name: "Ana",
      pin: "２４６８ ",
    });
    expect(right.status, "its turn came").toBe(200);
  });

  test("a full room refuses, and still lets its host in", async ({ rest, crowd }) => {
    const room = await crowd.room({ maxParticipants: 1 });
    await crowd.enter(room.code, "Ana");

    const second = await rest.call("POST", `/api/rooms/${room.code}/join`, { name: "Ben" });
    expect(second.status).toBe(409);
    expect(second.body.code).toBe("ROOM_FULL");

    const host = await crowd.enterHost(room);
    expect((await host.state()).you.role).toBe("HOST");
  });

  test("a deleted room is gone for good, a room with people in it only by force", async ({
    rest,
    crowd,
  }) => {
    const room = await crowd.room();
    const ana = await crowd.enter(room.code, "Ana");
    const owner = rest.as(room.made.ownerToken ?? "");

    const refused = await owner.call("DELETE", `/api/rooms/${room.code}`);
    expect(refused.status).toBe(409);
    expect(refused.body.error, "it says how many people").toContain("1");

    expect((await owner.call("DELETE", `/api/rooms/${room.code}?force=true`)).status).toBeLessThan(
      300,
    );
    await ana.hears("session.ended");
    expect((await rest.call("GET", `/api/rooms/${room.code}`)).status).toBe(404);
  });
});

const JSON_TYPE = { "Content-Type": "application/json" };

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

async function createRoom(sessions, store, fields) {
  const session = sessions.create(fields);
  await store.addSession(session);
  const { code, displayName, hostKey } = session.room;
  return [201, { success: true, room: { name: code, displayName }, hostKey }];
}

async function join(sessions, store, code, { name, hostKey }) {
  const session = sessions.byCode.get(code.toUpperCase());
  if (!session) return [404, { success: false, code: "ROOM_NOT_FOUND", error: "No such room." }];
  const person = sessions.enter(session, name, hostKey);
  await store.addPerson(person);
  return [
    200,
    {
      success: true,
      participant: { id: person.id, name, role: person.role, space: person.space.id },
      token: person.token,
      session: { id: session.id },
    },
  ];
}

/** The few calls that the bench needs: health, make a room, join it. */
export function answerRequests(sessions, store) {
  return async (request, response) => {
    const answer = (status, body) => {
      response.writeHead(status, JSON_TYPE);
      response.end(JSON.stringify(body));
    };
    try {
      const parts = request.url.split("?")[0].split("/").filter(Boolean);
      if (parts[0] === "health") return answer(200, { status: "UP" });
      if (request.method !== "POST" || parts[1] !== "rooms") return answer(404, {});
      const fields = await bodyOf(request);
      if (parts.length === 2) return answer(...(await createRoom(sessions, store, fields)));
      return answer(...(await join(sessions, store, parts[2], fields)));
    } catch (error) {
      process.stderr.write(`${error.stack}\n`);
      return answer(500, { success: false, error: "The peer failed; its log says why." });
    }
  };
}

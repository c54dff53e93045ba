/** The participant that others see. */
export function participant(person) {
  return {
    id: person.id,
    name: person.name,
    role: person.role,
    space: person.space.id,
    connected: person.socket !== null,
    hand: false,
    joinedAt: person.joinedAt,
    audio: false,
    video: false,
    screen: false,
    speaking: false,
    connectionQuality: "good",
  };
}

export function participants(space, limit = Infinity) {
  const shown = [];
  for (const person of space.members.values()) {
    if (shown.length >= limit) break;
    shown.push(participant(person));
  }
  return shown;
}

/** A breakout as everybody may see it; `detailed` adds who is in it, for managers and members. */
export function breakout(b, detailed) {
  const view = {
    id: b.id,
    sessionId: b.session.id,
    eventId: null,
    name: b.name,
    topic: b.topic,
    status: b.status,
    maxParticipants: b.maxParticipants,
    durationMinutes: b.durationMinutes,
    autoAssign: false,
    startedAt: b.startedAt,
    endsAt: null,
    endedAt: null,
    creatorId: null,
    facilitatorId: null,
    facilitator: null,
    participantCount: b.members.size,
    helpRequested: false,
    help: null,
    recording: false,
    videoRoomId: b.id,
    videoRoomUrl: null,
    allowParticipantsToChoose: b.session.config.allowParticipantsToChoose,
    allowReturnToMain: b.session.config.allowReturnToMain,
    allowEarlyJoin: false,
    closesAt: null,
    letter: b.letter,
    color: b.color,
  };
  if (detailed) {
    view.participants = participants(b);
    view.assigned = [...b.assigned.values()].map(({ id, name }) => ({ id, name }));
  }
  return view;
}

/** How to get media in a space. */
export function connection(space) {
  return { provider: "mesh", space: space.id, iceServers: [] };
}

/** Everything that one participant may see, as the first event of a connection. */
export function state(person) {
  const { session, space } = person;
  const manages = person.role === "HOST";
  const shown = session.open.filter(
    (b) => manages || b === space || session.config.allowParticipantsToChoose,
  );
  return {
    sessionId: session.id,
    roomCode: session.room.code,
    displayName: session.room.displayName,
    serverTime: new Date().toISOString(),
    position: "0.0",
    you: participant(person),
    permissions: manages ? ["breakout:manage", "breakout:join"] : ["breakout:join"],
    space: space.id,
    connection: connection(space),
    participants: participants(space, 500),
    participantCount: space.members.size,
    rooms: shown.map((b) => breakout(b, manages || b === space)),
    config: session.config,
    status: session.open.length === 0 ? "NONE" : "ACTIVE",
    opensAt: null,
    mainParticipantCount: session.main.members.size,
    chat: { messages: space.messages.slice(-50), more: space.messages.length > 50 },
    settings: { graceSeconds: 30, closingSeconds: 10, warningMinutes: [5, 1] },
  };
}

import { breakoutCommands } from "./breakouts.js";
import { chatCommands } from "./chat.js";
import { Rosters } from "./rosters.js";
import { state } from "./views.js";

/** Lets people in by their token, tells them where they are, and runs their commands. */
export function listenForEvents(namespace, sessions, store) {
  const rosters = new Rosters(namespace);
  const commands = {
    "session.state": async (person) => ({ state: state(person) }),
    ...breakoutCommands(namespace, store, rosters),
    ...chatCommands(namespace, store),
  };

  namespace.use((socket, next) => {
    const person = sessions.byToken.get(socket.handshake.auth.token);
    if (!person) return next(new Error("This token is not known: join the room again."));
    socket.data.token = person.token;
    return next();
  });

  namespace.on("connection", (socket) => {
    const person = sessions.byToken.get(socket.data.token);
    arrive(socket, person, rosters);
    for (const [event, run] of Object.entries(commands)) {
      socket.on(event, (payload, ack) => {
        if (typeof payload === "function") [payload, ack] = [{}, payload];
        run(person, payload ?? {}).then(
          (answer) => ack?.({ success: !("error" in answer), ...answer }),
          (error) => {
            process.stderr.write(`${error.stack}\n`);
            ack?.({ success: false, error: "The peer failed; its log says why.", code: "FAILED" });
          },
        );
      });
    }
    socket.on("disconnect", () => {
      if (person.socket !== socket) return;
      person.socket = null;
      rosters.left(person.space, person);
    });
  });
}

function arrive(socket, person, rosters) {
  person.socket?.disconnect(true);
  person.socket = socket;
  const { session, space } = person;
  socket.join(person.role === "HOST" ? [space.channel, session.managersChannel] : space.channel);
  rosters.joined(space, person);
  if (!socket.recovered) socket.emit("session.state", state(person));
}

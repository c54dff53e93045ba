/** Chat is kept, and told to the space that its sender is in. */
export function chatCommands(namespace, store) {
  return {
    "chat.send": async (person, { text }) => {
      if (typeof text !== "string" || text.length < 1 || text.length > 4000) {
        return { error: "A message has 1 to 4,000 characters.", code: "INVALID" };
      }
      const { space } = person;
      const message = {
        id: String(++space.session.messageCount),
        space: space.id,
        from: { id: person.id, name: person.name },
        text,
        at: new Date().toISOString(),
        kind: "MESSAGE",
      };
      await store.addMessage(space.session, message);
      space.messages.push(message);
      namespace.to(space.channel).emit("chat.message", message);
      return { message };
    },
  };
}

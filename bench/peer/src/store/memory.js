/** Nothing is kept: how fast the peer is when it promises nothing. */
export function openMemoryStore() {
  const nothing = async () => {};
  return {
    addSession: nothing,
    addPerson: nothing,
    addBreakouts: nothing,
    openBreakouts: nothing,
    closeBreakouts: nothing,
    addMessage: nothing,
    takeSeat: async (_person, from, to) => takeSeatInMemory(from, to),
    close: nothing,
  };
}

/** One thread decides, so that looking and taking cannot be interrupted. */
export function takeSeatInMemory(from, to) {
  if (to.id !== "main") {
    if (to.taken >= to.maxParticipants) return false;
    to.taken++;
  }
  if (from.id !== "main") from.taken--;
  return true;
}

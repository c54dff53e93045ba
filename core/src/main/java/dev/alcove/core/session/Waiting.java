package dev.alcove.core.session;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.PersonId;
import dev.alcove.core.participant.Presence;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Someone in the waiting room, who is not in the session yet, and in no space of it.
 *
 * @param id the one that the person has in the session, once let in
 * @param name as shown: what was given, with a mark if others have that name
 * @param since when the person came to the waiting room
 * @param presence whether a socket is there; without one the place is given up after a while, as a
 *     participant's seat is
 * @param person who it is under whatever token; empty where the client did not say
 */
public record Waiting(
        ParticipantId id,
        String name,
        Instant since,
        Presence presence,
        Optional<PersonId> person) {

    /** Who came first is first. */
    static final Comparator<Waiting> IN_ORDER =
            Comparator.comparing(Waiting::since).thenComparing(Waiting::id);

    /** Whether a socket is there now. */
    public boolean connected() {
        return presence instanceof Presence.Connected;
    }

    Waiting withName(String newName) {
        return new Waiting(id, newName, since, presence, person);
    }

    Waiting withPresence(Presence newPresence) {
        return new Waiting(id, name, since, newPresence, person);
    }
}

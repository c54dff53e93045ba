package dev.alcove.server.gateway;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Session;
import dev.alcove.server.session.LiveSession;
import java.util.Optional;

/**
 * Who sent an event, and in which session.
 *
 * @param session the live one that the token named
 * @param me the participant that the token named
 */
record Caller(LiveSession session, ParticipantId me) {

    Actor actor() {
        return Actor.person(me);
    }

    Session state() {
        return session.state();
    }

    Optional<Participant> self() {
        return state().participant(me);
    }

    /** Where the caller is; main for one who has just left. */
    Space space() {
        return self().map(Participant::space).orElse(Space.main());
    }

    /** Whether the caller is still to be let in. */
    boolean waits() {
        return state().waiting().of(me).isPresent();
    }

    boolean manages() {
        return self().filter(Participant::manages).isPresent();
    }
}

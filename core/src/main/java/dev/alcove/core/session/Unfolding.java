package dev.alcove.core.session;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command while it is being decided: each event is applied as it is emitted, so that what follows
 * is decided against the session as it grows. Thrown away if the command is refused in the end.
 */
final class Unfolding {
    private final CommandContext context;
    private final List<Recorded> events = new ArrayList<>();
    private final List<Session> states = new ArrayList<>();
    private final List<Decision.Failure> failures = new ArrayList<>();
    private Session session;

    Unfolding(Session session, CommandContext context) {
        this.session = session;
        this.context = context;
    }

    void emit(SessionEvent event) {
        var recorded = new Recorded(session.version() + 1, context.at(), context.by(), event);
        session = SessionEvolver.evolve(session, recorded);
        events.add(recorded);
        states.add(session);
    }

    void fail(ParticipantId participant, Rejection rejection) {
        failures.add(new Decision.Failure(participant, rejection));
    }

    /** The session with the events so far. */
    Session session() {
        return session;
    }

    Instant at() {
        return context.at();
    }

    Actor by() {
        return context.by();
    }

    long seed() {
        return context.seed();
    }

    SessionSettings.Times times() {
        return session.settings().times();
    }

    /** The participant who gives the command, if it is one and is in the session. */
    Optional<Participant> self() {
        return context.by() instanceof Actor.Person(ParticipantId id)
                ? session.participant(id)
                : Optional.empty();
    }

    Decision accepted() {
        return new Decision.Accepted(events, states, session, failures);
    }
}

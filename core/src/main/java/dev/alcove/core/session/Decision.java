package dev.alcove.core.session;

import dev.alcove.core.participant.ParticipantId;
import java.util.List;

/** What became of a command. */
public sealed interface Decision {

    /**
     * It is done, as soon as its events are stored.
     *
     * @param events what happened, in order; empty when there was nothing to do
     * @param states the session right after each of the events, for those who tell of them
     * @param after the session with all of them
     * @param failures of a command for many: those for whom it could not be done
     */
    record Accepted(
            List<Recorded> events, List<Session> states, Session after, List<Failure> failures)
            implements Decision {
        public Accepted {
            events = List.copyOf(events);
            states = List.copyOf(states);
            failures = List.copyOf(failures);
        }
    }

    /** It is not done, and nothing has changed. */
    record Rejected(Rejection rejection) implements Decision {}

    /** For this one it could not be done. */
    record Failure(ParticipantId participant, Rejection rejection) {}
}

package dev.alcove.core.session;

import dev.alcove.core.participant.ParticipantId;
import java.util.List;

/** What became of a command. */
public sealed interface Decision {

    /**
     * It is done, as soon as its events are stored.
     *
     * @param events what happened, in order; empty when there was nothing to do
     * @param after the session with these events
     * @param failures of a command for many: those for whom it could not be done
     */
    record Accepted(List<Recorded> events, Session after, List<Failure> failures)
            implements Decision {
        public Accepted {
            events = List.copyOf(events);
            failures = List.copyOf(failures);
        }
    }

    /** It is not done, and nothing has changed. */
    record Rejected(Rejection rejection) implements Decision {}

    /** For this one it could not be done. */
    record Failure(ParticipantId participant, Rejection rejection) {}
}

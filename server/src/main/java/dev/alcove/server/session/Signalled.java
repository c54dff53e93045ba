package dev.alcove.server.session;

import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.Session;
import java.util.Optional;

/** What became of a signal. */
public enum Signalled {
    /** Both are in one space, or will be: it was passed on. */
    PASSED,
    /** The other one is not in the session. */
    NO_SUCH_PARTICIPANT,
    /** The two are in different spaces: nothing was passed on. */
    DIFFERENT_SPACE;

    /**
     * Rule 4 of the contract, with its one exception: people assigned to the same breakout may
     * connect before it opens.
     */
    static Signalled judge(Session session, ParticipantId from, ParticipantId to) {
        Optional<Participant> sender = session.participant(from);
        Optional<Participant> receiver = session.participant(to);
        if (sender.isEmpty() || receiver.isEmpty()) {
            return NO_SUCH_PARTICIPANT;
        }
        boolean together = sender.get().space().equals(receiver.get().space());
        return together || standBy(session, sender.get(), receiver.get())
                ? PASSED
                : DIFFERENT_SPACE;
    }

    private static boolean standBy(Session session, Participant one, Participant other) {
        return one.assigned().isPresent()
                && one.assigned().equals(other.assigned())
                && one.assigned()
                        .flatMap(session::breakout)
                        .filter(breakout -> breakout.waiting())
                        .isPresent();
    }
}

package dev.alcove.core.session;

import dev.alcove.core.participant.Participant;
import java.time.Instant;
import java.util.Optional;

/**
 * A session in which no host or cohost is connected. After the grace nobody is kept in a breakout
 * any more: who could let them out is not there. A facilitator manages a breakout, not the session,
 * and does not count.
 *
 * @param freed whether the grace is over, and people were told that they may come back
 */
public record Unattended(Instant since, boolean freed) {

    /** The session with what its people's coming and going makes of this. */
    static Session follow(Session session, Instant at) {
        Sitting sitting = session.sitting();
        boolean attended = attended(session);
        if (!sitting.open() || attended == sitting.unattended().isEmpty()) {
            return session;
        }
        return session.withSitting(
                sitting.withUnattended(
                        attended ? Optional.empty() : Optional.of(new Unattended(at, false))));
    }

    private static boolean attended(Session session) {
        return session.roster().managers().stream()
                .anyMatch(place ->
                        session.participant(place.id()).filter(Participant::connected).isPresent());
    }

    /** When those who are kept in a breakout are to be let go; empty while nobody is. */
    static Optional<Instant> due(Session session) {
        return session.sitting()
                .unattended()
                .filter(unattended -> !unattended.freed())
                .filter(unattended -> keepsSomebody(session))
                .map(unattended -> unattended.since().plus(session.settings().times().grace()));
    }

    private static boolean keepsSomebody(Session session) {
        return session.breakouts().stream()
                .filter(breakout -> !breakout.plan().rights().allowReturnToMain())
                .anyMatch(breakout -> session.roster().seatsTaken(breakout.id()) > 0);
    }
}

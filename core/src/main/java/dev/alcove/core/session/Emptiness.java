package dev.alcove.core.session;

import dev.alcove.core.participant.Space;
import java.time.Instant;
import java.util.Optional;

/** Since when an open breakout has been empty (contract §6, <em>Emptiness</em>). */
final class Emptiness {
    private Emptiness() {}

    /**
     * The session with the clock of that space started or stopped, after people came or went. One
     * that waits has none: a plan is not given up because nobody is in it yet.
     */
    static Session noted(Session session, Space space, Instant at) {
        return space.asBreakout()
                .flatMap(session::breakout)
                .filter(breakout -> !breakout.waiting())
                .map(breakout -> {
                    boolean empty = session.roster().in(space).size() == 0;
                    if (empty == breakout.emptySince().isPresent()) {
                        return session;
                    }
                    Optional<Instant> since = empty ? Optional.of(at) : Optional.empty();
                    return session.withBoard(session.board().with(breakout.withEmptySince(since)));
                })
                .orElse(session);
    }
}

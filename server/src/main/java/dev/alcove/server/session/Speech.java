package dev.alcove.server.session;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Space;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When somebody was last heard in each breakout, by what clients say of themselves. About now: it
 * is forgotten with the server. Read on any thread.
 */
final class Speech {
    private final Map<BreakoutId, Instant> last = new ConcurrentHashMap<>();

    void heard(Space space, Instant at) {
        space.asBreakout().ifPresent(breakout -> last.put(breakout, at));
    }

    Optional<Instant> lastIn(BreakoutId breakout) {
        return Optional.ofNullable(last.get(breakout));
    }

    void forget(BreakoutId breakout) {
        last.remove(breakout);
    }
}

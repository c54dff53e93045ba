package dev.alcove.core.report;

import java.time.Instant;
import java.util.Optional;

/**
 * One change of place of one person (contract §4, {@code GET /api/sessions/{id}/transitions}).
 *
 * @param from empty for one who came
 * @param to empty for one who left
 * @param by who wanted it; empty for the server itself
 * @param reason {@code ARRIVED}, a reason to move or a reason to leave, in capitals
 * @param note a host's words
 */
public record Transition(
        Who person,
        Optional<Place> from,
        Optional<Place> to,
        Instant at,
        Optional<Who> by,
        String reason,
        Optional<String> note) {

    /** Whether nobody wanted it at that time: a timer, an empty breakout, a lost connection. */
    public boolean automatic() {
        return by.isEmpty();
    }
}

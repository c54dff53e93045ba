package dev.alcove.core.breakout;

import dev.alcove.core.participant.Space;
import java.time.Instant;

/**
 * The latest move of a person who has not arrived yet.
 *
 * @param move the position of the move in the journal, which names it towards clients
 * @param from where the person was before
 * @param status anything but {@link ArrivalStatus#ARRIVED}
 * @param since when that status began
 * @param until when the person is {@link ArrivalStatus#LATE} without a word
 */
public record Arrival(
        long move,
        Space from,
        MoveReason reason,
        ArrivalStatus status,
        Instant since,
        Instant until) {

    /** The same move, as it stands from {@code at} on. */
    public Arrival as(ArrivalStatus next, Instant at) {
        return new Arrival(move, from, reason, next, at, until);
    }
}

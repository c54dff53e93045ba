package dev.alcove.server.room;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong PINs that were given at one room, from all addresses.
 *
 * @param since when the first of them came; they are counted for {@link #WINDOW}
 */
public record WrongPins(int count, Instant since) {
    /** So long wrong PINs are remembered, of a room and of an address. */
    static final Duration WINDOW = Duration.ofHours(1);

    /** So many in that time are told to the room's hosts (contract §3). */
    private static final int WORTH_TELLING = 50;

    /** Whether this one is the one to tell the hosts by: once in the window. */
    boolean worthTelling() {
        return count == WORTH_TELLING;
    }
}

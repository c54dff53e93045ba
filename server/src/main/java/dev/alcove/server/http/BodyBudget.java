package dev.alcove.server.http;

import java.util.HashMap;
import java.util.Map;

/**
 * How many bytes of bodies may be in memory at once: of one sender, and of all. A body counts from
 * its first byte until its call was answered.
 */
final class BodyBudget {
    private final long mostOfOne;
    private final long mostOfAll;
    private final Map<String, Long> bySender = new HashMap<>();
    private long all;

    /** What came of asking for room. */
    enum Room {
        TAKEN,
        /** This sender has too much there already. */
        TOO_MUCH_OF_ONE,
        /** All senders together have. */
        TOO_MUCH_OF_ALL
    }

    BodyBudget(long mostOfOne, long mostOfAll) {
        this.mostOfOne = mostOfOne;
        this.mostOfAll = mostOfAll;
    }

    synchronized Room take(String sender, int bytes) {
        long own = bySender.getOrDefault(sender, 0L);
        if (own + bytes > mostOfOne) {
            return Room.TOO_MUCH_OF_ONE;
        }
        if (all + bytes > mostOfAll) {
            return Room.TOO_MUCH_OF_ALL;
        }
        bySender.put(sender, own + bytes);
        all += bytes;
        return Room.TAKEN;
    }

    synchronized void give(String sender, long bytes) {
        all -= bytes;
        bySender.computeIfPresent(
                sender, (name, own) -> own - bytes <= 0 ? null : Long.valueOf(own - bytes));
    }
}

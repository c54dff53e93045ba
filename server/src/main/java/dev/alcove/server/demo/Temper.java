package dev.alcove.server.demo;

import java.time.Duration;

/**
 * How somebody to practise with behaves.
 *
 * @param toArrive how long a move takes until the pictures of the new space are there
 * @param answers says at all that it arrives, and talks
 * @param dropsOut loses the connection now and then, and comes back within the grace
 */
record Temper(Duration toArrive, boolean answers, boolean dropsOut) {
    /** Longer than the server waits before it marks somebody as late (10 s). */
    private static final Duration LATE = Duration.ofSeconds(13);

    private static final Duration QUICK = Duration.ofMillis(700);
    private static final Duration UNHURRIED = Duration.ofSeconds(3);

    /**
     * The temper of the person at this place in the class: most are quick, every fourth takes some
     * seconds; the sixth is late, the eighth never answers, the tenth drops out.
     *
     * @param place from 0
     */
    static Temper of(int place) {
        return switch (place % 12) {
            case 5 -> new Temper(LATE, true, false);
            case 7 -> new Temper(UNHURRIED, false, false);
            case 9 -> new Temper(QUICK, true, true);
            case 3, 11 -> new Temper(UNHURRIED, true, false);
            default -> new Temper(QUICK, true, false);
        };
    }
}

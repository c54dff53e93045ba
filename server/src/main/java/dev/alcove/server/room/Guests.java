package dev.alcove.server.room;

import java.util.UUID;

/**
 * Owners that nobody knows: whoever makes a room without credentials becomes one, and is told apart
 * by a token that the browser keeps. What they may have is bounded more closely than what accounts
 * may.
 */
final class Guests {
    private static final String PREFIX = "guest-";

    private Guests() {}

    /** A new one. */
    static String make() {
        return PREFIX + UUID.randomUUID();
    }

    static boolean is(String owner) {
        return owner.startsWith(PREFIX);
    }
}

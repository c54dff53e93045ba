package dev.alcove.socketio.engine;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes ids that nobody can guess: who knows a session's id speaks for its client. */
public final class SessionIds {
    /** 120 bits, which base64 writes in twenty characters without padding. */
    private static final int BYTES = 15;

    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionIds() {}

    /** A new id. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package dev.alcove.server.room;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * The secret in a host's link. It is long and random, so that a fast hash of it gives nothing away;
 * the key itself is not kept.
 */
final class HostKeys {
    private static final String LETTERS =
            "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 24;

    private HostKeys() {}

    /** A new key: 24 letters and digits that are not easily taken for one another. */
    static String make(RandomGenerator random) {
        var key = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            key.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return key.toString();
    }

    static String hash(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Whether that is the room's key; takes as long for a wrong one as for the right one. */
    static boolean opens(Room room, String key) {
        return MessageDigest.isEqual(
                hash(key).getBytes(StandardCharsets.UTF_8),
                room.keys().hostKeyHash().getBytes(StandardCharsets.UTF_8));
    }
}

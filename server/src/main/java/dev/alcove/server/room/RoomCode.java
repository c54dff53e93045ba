package dev.alcove.server.room;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A room's code as it is stored and shown (contract §3). Codes are matched in any case; one that
 * somebody chose is stored in upper case, one that was made up in lower case.
 */
public record RoomCode(String value) {
    /** What to tell a person whose code does not fit. */
    public static final String RULE =
            "A room code has 4–20 characters: letters A–Z, digits and hyphens.";

    private static final Pattern CHOSEN = Pattern.compile("[A-Z0-9-]{4,20}");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int HALF = 4;

    /** The code that somebody chose; empty if it does not fit {@link #RULE}. */
    public static Optional<RoomCode> chosen(String text) {
        // Only plain letters: upper-casing others could make plain ones of them.
        String upper = text.strip().toUpperCase(Locale.ROOT);
        boolean plain = text.chars().allMatch(c -> c < 128);
        return plain && CHOSEN.matcher(upper).matches()
                ? Optional.of(new RoomCode(upper))
                : Optional.empty();
    }

    /** A code for a room that nobody named. */
    public static RoomCode madeUp(RandomGenerator random) {
        var code = new StringBuilder();
        for (int i = 0; i < 2 * HALF; i++) {
            code.append(i == HALF ? "-" : "");
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new RoomCode(code.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.alcove.core.participant;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a breakout, and its room at the media provider: {@code b-} and a lower-case ULID (design
 * §4, <em>Media providers</em>).
 *
 * @param value {@code b-} followed by 26 characters of Crockford's base 32 in lower case
 */
public record BreakoutId(String value) implements Comparable<BreakoutId> {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern FORM = Pattern.compile("b-[0-9a-hjkmnp-tv-z]{26}");

    public BreakoutId {
        Objects.requireNonNull(value);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a breakout: " + value);
        }
    }

    /** The id that this text is, or empty if it has another form. For text that people send. */
    public static Optional<BreakoutId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new BreakoutId(text)) : Optional.empty();
    }

    /**
     * Another id of the same family, for breakouts that are made by the clock: ids of the same base
     * and different numbers differ, and so do those of bases that were drawn apart.
     *
     * @param number 0 to 32,767
     */
    public BreakoutId numbered(int number) {
        if (number < 0 || number >= 1 << 15) {
            throw new IllegalArgumentException("No id has the number " + number);
        }
        var id = new StringBuilder(value);
        for (int digit = 0; digit < 3; digit++) {
            id.setCharAt(id.length() - 1 - digit, DIGITS.charAt(number >> (5 * digit) & 31));
        }
        return new BreakoutId(id.toString());
    }

    @Override
    public int compareTo(BreakoutId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

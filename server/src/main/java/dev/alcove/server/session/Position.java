package dev.alcove.server.session;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a message stands in a session's history: the journal entry that caused it, and its place
 * among that entry's messages. Clients return it when they come back (contract §2, rule 7).
 *
 * @param seq of the journal entry
 * @param index from 0
 */
public record Position(long seq, int index) implements Comparable<Position> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\.(\\d{1,6})");

    /** The position after everything that the entry {@code seq} caused. */
    public static Position endOf(long seq) {
        return new Position(seq, 999_999);
    }

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<Position> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new Position(
                                Long.parseLong(matcher.group(1)),
                                Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(Position other) {
        int bySeq = Long.compare(seq, other.seq);
        return bySeq != 0 ? bySeq : Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return seq + "." + index;
    }
}

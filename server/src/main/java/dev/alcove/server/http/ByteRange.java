package dev.alcove.server.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a file that a request wants (RFC 9110 §14.1.2 and §14.2).
 *
 * @param first from 0
 * @param last the last one that is wanted
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("(?i)bytes\\s*=\\s*(\\d*)\\s*-\\s*(\\d*)");

    long length() {
        return last - first + 1;
    }

    /** What a {@code Range} header comes to. */
    sealed interface Wanted {
        /** The whole file: no range, one that cannot be read, or several, which are not served. */
        record All() implements Wanted {}

        /** These bytes of it. */
        record Some(ByteRange range) implements Wanted {}

        /** Bytes that there are not. */
        record None() implements Wanted {}
    }

    /**
     * Reads the header for a file of that size.
     *
     * @param header empty where there is none
     */
    static Wanted wanted(Optional<String> header, long size) {
        Matcher one = ONE.matcher(header.orElse("").strip());
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return new Wanted.All();
        }
        long first = number(one.group(1));
        long last = number(one.group(2));
        if (first < 0) {
            return last == 0 || size == 0
                    ? new Wanted.None()
                    : new Wanted.Some(new ByteRange(Math.max(0, size - last), size - 1));
        }
        if (last >= 0 && last < first) {
            return new Wanted.All();
        }
        if (first >= size) {
            return new Wanted.None();
        }
        return new Wanted.Some(
                new ByteRange(first, last < 0 ? size - 1 : Math.min(last, size - 1)));
    }

    /** -1 where there is none; a number that is too long is as large as any file. */
    private static long number(String digits) {
        if (digits.isEmpty()) {
            return -1;
        }
        return digits.length() > 18 ? Long.MAX_VALUE / 2 : Long.parseLong(digits);
    }
}

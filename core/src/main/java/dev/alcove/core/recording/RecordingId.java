package dev.alcove.core.recording;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a recording, and its file, for ever and over all sessions: {@code rec-} and a lower-case
 * ULID. When another browser goes on with it, a number follows: that is another recording, and
 * another file, of the same run.
 *
 * @param value {@code rec-}, 26 characters of Crockford's base 32 in lower case, and from the
 *     second of a run on a dash and its number
 */
public record RecordingId(String value) implements Comparable<RecordingId> {
    private static final int BASE = 30;
    private static final Pattern FORM =
            Pattern.compile("rec-[0-9a-hjkmnp-tv-z]{26}(-[1-9][0-9]{0,8})?");

    public RecordingId {
        Objects.requireNonNull(value);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a recording: " + value);
        }
    }

    /** The id that this text is, or empty if it has another form. For text that people send. */
    public static Optional<RecordingId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RecordingId(text)) : Optional.empty();
    }

    /** The place of the recording in its run, from 1. */
    public int number() {
        return value.length() == BASE ? 1 : Integer.parseInt(value.substring(BASE + 1));
    }

    /** The id of the one that follows it in its run. The core draws no names of its own. */
    public RecordingId next() {
        return new RecordingId(value.substring(0, BASE) + "-" + (number() + 1));
    }

    /** In the order of their names, and within a run in its order. */
    @Override
    public int compareTo(RecordingId other) {
        int byRun = value.substring(0, BASE).compareTo(other.value.substring(0, BASE));
        return byRun != 0 ? byRun : Integer.compare(number(), other.number());
    }

    @Override
    public String toString() {
        return value;
    }
}

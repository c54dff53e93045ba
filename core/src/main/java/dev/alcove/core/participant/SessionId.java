package dev.alcove.core.participant;

import java.util.Objects;

/**
 * Names one sitting in a room, for ever (contract §1, <em>session</em>).
 *
 * @param value 1 to 64 characters, as it stands in tokens, payloads and the journal
 */
public record SessionId(String value) implements Comparable<SessionId> {
    public SessionId {
        Objects.requireNonNull(value);
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("An id has 1 to 64 characters: " + value);
        }
    }

    @Override
    public int compareTo(SessionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

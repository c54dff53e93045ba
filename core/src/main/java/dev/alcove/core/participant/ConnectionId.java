package dev.alcove.core.participant;

import java.util.Objects;

/**
 * Names one socket of a participant. Reloading a page changes it (contract §1,
 * <em>connection</em>).
 *
 * @param value 1 to 64 characters, as it stands in tokens, payloads and the journal
 */
public record ConnectionId(String value) implements Comparable<ConnectionId> {
    public ConnectionId {
        Objects.requireNonNull(value);
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("An id has 1 to 64 characters: " + value);
        }
    }

    @Override
    public int compareTo(ConnectionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

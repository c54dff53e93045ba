package dev.alcove.core.participant;

import java.util.Objects;

/**
 * Names a person in a session. Reloading a page keeps it; it is the `identity` of the contract
 * (§4).
 *
 * @param value 1 to 64 characters, as it stands in tokens, payloads and the journal
 */
public record ParticipantId(String value) implements Comparable<ParticipantId> {
    public ParticipantId {
        Objects.requireNonNull(value);
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("An id has 1 to 64 characters: " + value);
        }
    }

    @Override
    public int compareTo(ParticipantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.alcove.core.participant;

import java.util.Objects;

/**
 * One human over connections, tokens and weeks (contract §1): for a guest a keyed hash of what only
 * the guest's browser knows. Nobody is shown it.
 *
 * @param value 1 to 64 characters, as it stands in the journal
 */
public record PersonId(String value) {
    public PersonId {
        Objects.requireNonNull(value);
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("An id has 1 to 64 characters: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

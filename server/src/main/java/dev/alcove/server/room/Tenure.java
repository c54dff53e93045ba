package dev.alcove.server.room;

import java.time.Instant;
import java.util.Optional;

/**
 * How long a room of some code was somebody's: what was said in it then is theirs to read.
 *
 * @param until when it was deleted; empty while it is there
 */
public record Tenure(Instant from, Optional<Instant> until) {

    /** Whether something that began then was in that room. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && until.map(at::isBefore).orElse(true);
    }
}

package dev.alcove.core.participant;

import java.time.Instant;
import java.util.Optional;

/** Whether a participant's socket is there, and until when its seat is kept if not (rule 7). */
public sealed interface Presence {

    /** Joined through REST, no socket yet. Not shown to others until it connects. */
    record Expected(Instant until) implements Presence {}

    /** A socket is there. */
    record Connected(ConnectionId connection) implements Presence {}

    /** The socket is gone; the seat is kept until then. */
    record Dropped(Instant until) implements Presence {}

    /** The same with the seat kept until then; a socket that is there needs no such time. */
    default Presence until(Instant until) {
        return switch (this) {
            case Expected expected -> new Expected(until);
            case Connected connected -> connected;
            case Dropped dropped -> new Dropped(until);
        };
    }

    /** When the seat is given up, if nothing happens until then. */
    default Optional<Instant> deadline() {
        return switch (this) {
            case Expected(Instant until) -> Optional.of(until);
            case Connected(ConnectionId connection) -> Optional.empty();
            case Dropped(Instant until) -> Optional.of(until);
        };
    }
}

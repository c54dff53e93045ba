package dev.alcove.core.breakout;

import java.time.Instant;

/** How far a breakout has come: {@code WAITING → ACTIVE → CLOSING}; a closed one is gone. */
public sealed interface Phase {

    /** Planned, not yet open. */
    record Waiting() implements Phase {}

    /** Open since then. */
    record Active(Instant startedAt) implements Phase {}

    /** Open since {@code startedAt}; everyone is taken back at {@code closesAt}. */
    record Closing(Instant startedAt, Instant closesAt) implements Phase {}
}

package dev.alcove.core.participant;

import java.util.Optional;

/**
 * Where a participant is: the session's main space, or one breakout (contract §1, <em>space</em>).
 * A connected participant is in exactly one (rule 1).
 */
public sealed interface Space {

    /** The main space. */
    record Main() implements Space {
        @Override
        public String toString() {
            return "main";
        }
    }

    /** The space of one breakout. */
    record In(BreakoutId breakout) implements Space {
        @Override
        public String toString() {
            return breakout.value();
        }
    }

    /** The one main space of a session. */
    static Space main() {
        return new Main();
    }

    /** The space of this breakout. */
    static Space in(BreakoutId breakout) {
        return new In(breakout);
    }

    /** The space that the wire form {@code "main"} or a breakout's id names; empty for others. */
    static Optional<Space> parse(String text) {
        return "main".equals(text) ? Optional.of(main()) : BreakoutId.parse(text).map(Space::in);
    }

    /** The breakout that this space is, or empty for main. */
    default Optional<BreakoutId> asBreakout() {
        return switch (this) {
            case Main() -> Optional.empty();
            case In(BreakoutId breakout) -> Optional.of(breakout);
        };
    }
}

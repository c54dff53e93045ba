package dev.alcove.core.view;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.session.Session;

/** The breakouts of a session in one word. */
public enum BoardStatus {
    /** There are none. */
    NONE,
    /** All wait. */
    WAITING,
    /** Those that wait open after a countdown. */
    OPENING,
    /** At least one is open. */
    ACTIVE,
    /** All that are open are closing. */
    CLOSING;

    /** The status of that session's breakouts. */
    public static BoardStatus of(Session session) {
        var breakouts = session.breakouts();
        if (breakouts.isEmpty()) {
            return NONE;
        }
        if (session.board().opening().isPresent()) {
            return OPENING;
        }
        if (breakouts.stream().allMatch(Breakout::waiting)) {
            return WAITING;
        }
        return breakouts.stream()
                        .filter(breakout -> !breakout.waiting())
                        .allMatch(Breakout::closing)
                ? CLOSING
                : ACTIVE;
    }
}

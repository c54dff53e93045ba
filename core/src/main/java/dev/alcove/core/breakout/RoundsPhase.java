package dev.alcove.core.breakout;

/** How far rounds have come. */
public enum RoundsPhase {
    /** They are to be started. */
    PLANNED,
    /** A round's breakouts are there: about to open, open, or closing. */
    RUNNING,
    /** A round is over; the next one opens by itself. */
    PAUSE,
    /** No further round opens. */
    DONE
}

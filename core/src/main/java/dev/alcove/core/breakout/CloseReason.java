package dev.alcove.core.breakout;

/** Why a breakout closed. */
public enum CloseReason {
    /** Its timer ran out. */
    TIMER,
    /** A host or its facilitator closed it. */
    CLOSED,
    /** Everyone was called back. */
    RECALLED,
    /** Nobody was in it for too long. */
    EMPTY,
    /** It was deleted before it opened. */
    DELETED,
    /** It was merged into another one. */
    MERGED
}

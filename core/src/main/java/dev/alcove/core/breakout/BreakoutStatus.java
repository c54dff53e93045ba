package dev.alcove.core.breakout;

/** A breakout's phase as a word on the wire. */
public enum BreakoutStatus {
    WAITING,
    ACTIVE,
    CLOSING,
    CLOSED
}

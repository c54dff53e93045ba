package dev.alcove.core.session;

/** Why somebody is no longer in the waiting room. */
public enum WaitingEnd {
    /** A host let the person in, or the waiting room was turned off. */
    ADMITTED,
    /** A host did not let the person in. */
    REJECTED,
    /** By itself, at once. */
    LEFT,
    /** Its connection dropped and did not come back within the grace. */
    DROPPED,
    /** It asked through REST, never connected, and did not ask again. */
    NEVER_CAME
}

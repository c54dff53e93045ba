package dev.alcove.core.session;

/** Why a participant is no longer in the session. */
public enum LeaveReason {
    /** By itself, at once. */
    LEFT,
    /** A host took it out. */
    REMOVED,
    /** Its connection dropped and did not come back within the grace. */
    DROPPED,
    /** It joined through REST and never connected. */
    NEVER_CAME
}

package dev.alcove.server.session;

import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Rejection;

/** What a session answers to a command. */
public sealed interface Reply {

    /** It is done, and on disk; what was only rehearsed would be done. */
    record Done(Decision.Accepted decision) implements Reply {}

    /** It was refused, and changed nothing. */
    record Refused(Rejection rejection) implements Reply {}

    /** The disk is full: nothing changed, and trying again helps once there is space. */
    record Unstored() implements Reply {}

    /**
     * It could not be tried, or not be stored: the mailbox is full, or the journal failed. Nothing
     * changed; the caller may try again in a second.
     */
    record Unavailable(String sentence) implements Reply {}
}

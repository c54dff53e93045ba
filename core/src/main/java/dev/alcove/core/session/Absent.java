package dev.alcove.core.session;

import dev.alcove.core.participant.Participant;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One who was in the session and is not now. Of one who only lost its connection, who it is, its
 * role and its admission last as long as the session (rule 7).
 *
 * @param last as the person was when it left: its place, its role, the seat kept for it
 * @param reason why it is not here; who was removed, or said goodbye, does not come back as the
 *     same one
 * @param note a host's words, if any
 * @param since when it left
 */
public record Absent(Participant last, LeaveReason reason, Optional<String> note, Instant since) {

    /** Who is forgotten first: those that nobody saw, then those who have been away longest. */
    static final Comparator<Absent> FIRST_FORGOTTEN_FIRST =
            Comparator.comparing((Absent one) -> one.last().shown())
                    .thenComparing(Absent::since)
                    .thenComparing(one -> one.last().id());

    /** Whether the person left by itself. */
    public boolean left() {
        return reason == LeaveReason.LEFT;
    }

    /** Whether a host took the person out. */
    public boolean removed() {
        return reason == LeaveReason.REMOVED;
    }

    /** Whether it comes back as the same one: it did not mean to leave, and nobody took it out. */
    public boolean onlyLost() {
        return reason == LeaveReason.DROPPED || reason == LeaveReason.NEVER_CAME;
    }
}

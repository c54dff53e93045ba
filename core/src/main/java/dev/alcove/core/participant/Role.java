package dev.alcove.core.participant;

/** What a participant may do in a session (contract §1). */
public enum Role {
    /** Owner, teacher, therapist, organizer. */
    HOST,
    /** Co-teacher, moderator. */
    COHOST,
    /** Student, attendee, patient. */
    PARTICIPANT;

    /** Whether this role has {@code breakout:manage}. Those who have it take no seats (rule 2). */
    public boolean manages() {
        return this != PARTICIPANT;
    }
}

package dev.alcove.core.session;

/**
 * Why a command, or a part of it, was not done. A refused command changed nothing (rule 5).
 *
 * @param code stable, for programs (contract §4)
 * @param sentence for people: what is wrong, and what to do
 */
public record Rejection(Code code, String sentence) {

    /** The codes that the core gives; the server has more. */
    public enum Code {
        /** The payload is understood, and asks for something that cannot be. */
        INVALID,
        /** A text is longer than its limit. */
        TOO_LARGE,
        /** The actor has no right to it. */
        FORBIDDEN,
        /** No such participant in this session. */
        PARTICIPANT_NOT_FOUND,
        /** No such breakout in this session, ever. */
        BREAKOUT_NOT_FOUND,
        /** Every seat is taken, or kept for someone. */
        BREAKOUT_FULL,
        /** It has closed, or is about to. */
        BREAKOUT_CLOSED,
        /** It has not opened. */
        BREAKOUT_NOT_OPEN,
        /** The person is not in that breakout, or in none. */
        NOT_IN_BREAKOUT,
        /** The room has its number of people. */
        ROOM_FULL,
        /** A limit of the server is reached. */
        LIMIT_REACHED,
        /** Nobody is there whose browser could record. */
        RECORDING_NOT_POSSIBLE,
        /** No such recording, or it is over. */
        RECORDING_NOT_FOUND,
        /** A host took the person out; it may join anew. */
        REMOVED,
        /** A host took the person out and does not let it in again. */
        BARRED,
        /** The session is over, or has not begun. */
        SESSION_ENDED
    }
}

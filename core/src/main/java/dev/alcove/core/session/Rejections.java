package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.Rejection.Code;
import java.util.Optional;

/** The sentences that people read. Each says what is wrong, and what can be done. */
final class Rejections {
    /** What a rule answers when it has no objection. */
    static final Optional<Rejection> DONE = Optional.empty();

    private Rejections() {}

    static Optional<Rejection> invalid(String sentence) {
        return Optional.of(new Rejection(Code.INVALID, sentence));
    }

    static Optional<Rejection> forbidden(String sentence) {
        return Optional.of(new Rejection(Code.FORBIDDEN, sentence));
    }

    static Optional<Rejection> managersOnly() {
        return forbidden("Only a host or cohost may do this. Ask one of them.");
    }

    static Optional<Rejection> noName() {
        return invalid("A name has 1 to 100 characters, at least one of them visible.");
    }

    static Optional<Rejection> tooLong(String what, int limit) {
        return Optional.of(
                new Rejection(
                        Code.TOO_LARGE,
                        what + " may have up to " + limit + " characters. Shorten it."));
    }

    static Rejection noParticipant(ParticipantId id) {
        return new Rejection(
                Code.PARTICIPANT_NOT_FOUND,
                "Nobody called " + id + " is in this session. They may have left.");
    }

    static Rejection removed(Optional<String> note) {
        return new Rejection(
                Code.REMOVED,
                "A host took you out of this session"
                        + note.map(words -> ": “" + words + "”").orElse(".")
                        + " Join the room anew if you may come back.");
    }

    static Rejection barred() {
        return new Rejection(
                Code.BARRED, "A host took you out and does not let you in again. Ask the host to.");
    }

    static Rejection notWaiting(ParticipantId id) {
        return new Rejection(
                Code.PARTICIPANT_NOT_FOUND,
                "Nobody called " + id + " is waiting. They may have left.");
    }

    static Optional<Rejection> notInSession() {
        return Optional.of(
                new Rejection(
                        Code.PARTICIPANT_NOT_FOUND,
                        "You are not in this session. Join the room again."));
    }

    static Rejection noBreakout(Session session, BreakoutId id) {
        var closed = session.board().closed().get(id);
        return closed == null
                ? new Rejection(
                        Code.BREAKOUT_NOT_FOUND, "There is no breakout " + id + " in this session.")
                : new Rejection(Code.BREAKOUT_CLOSED, "That breakout has closed.");
    }

    static Optional<Rejection> withoutBreakouts() {
        return forbidden("Breakouts are turned off in this room. Turn them on in its settings.");
    }

    static Optional<Rejection> noBreakouts() {
        return Optional.of(
                new Rejection(Code.BREAKOUT_NOT_FOUND, "There are no breakouts. Make some first."));
    }

    static Rejection full(Breakout breakout) {
        int seats = breakout.plan().maxParticipants();
        return new Rejection(
                Code.BREAKOUT_FULL,
                "“"
                        + breakout.plan().name()
                        + "” is full: its "
                        + (seats == 1 ? "one seat is" : seats + " seats are")
                        + " taken or kept for someone.");
    }

    static Optional<Rejection> aboutToClose(Breakout breakout) {
        return Optional.of(
                new Rejection(
                        Code.BREAKOUT_CLOSED,
                        "“" + breakout.plan().name() + "” is about to close."));
    }

    /** Without its name: until it opens, what it is called is for hosts. */
    static Optional<Rejection> notOpen() {
        return Optional.of(
                new Rejection(
                        Code.BREAKOUT_NOT_OPEN,
                        "That breakout is not open yet. You are told when it opens."));
    }

    static Optional<Rejection> notInBreakout() {
        return Optional.of(new Rejection(Code.NOT_IN_BREAKOUT, "You are not in that breakout."));
    }

    static Optional<Rejection> sessionOver() {
        return Optional.of(
                new Rejection(
                        Code.SESSION_ENDED,
                        "This session is over. Join the room again to begin a new one."));
    }
}

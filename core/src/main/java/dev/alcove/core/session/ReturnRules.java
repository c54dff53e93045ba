package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import java.util.List;
import java.util.Optional;

/**
 * Coming back after the grace, as the same one: the role and the admission are as they were, and so
 * is the place, as long as it is open and has a seat (rule 7).
 */
final class ReturnRules {
    private ReturnRules() {}

    static Optional<Rejection> comeBack(Unfolding unfolding, Absent absent, boolean holdsHostKey) {
        if (absent.removed()) {
            return Optional.of(Rejections.removed(absent.note()));
        }
        Participant last = absent.last();
        Role role =
                last.manages()
                        ? last.role()
                        : JoiningRules.roleOf(unfolding.session(), holdsHostKey);
        var noRoom = JoiningRules.noRoom(unfolding.session(), role);
        if (noRoom.isPresent()) {
            return noRoom;
        }
        unfolding.emit(
                new SessionEvent.ParticipantJoined(
                        last.id(),
                        last.name(),
                        role,
                        JoiningRules.firstSocketUntil(unfolding),
                        last.person()));
        place(unfolding, last);
        LateArrivals.place(unfolding, last.id());
        return DONE;
    }

    private static void place(Unfolding unfolding, Participant last) {
        last.assigned()
                .filter(breakout -> hasSeat(unfolding.session(), last.id(), breakout))
                .ifPresent(breakout ->
                        unfolding.emit(
                                new SessionEvent.PeopleAssigned(List.of(last.id()), breakout)));
        target(unfolding.session(), last)
                .ifPresent(breakout ->
                        unfolding.emit(
                                new SessionEvent.PeopleMoved(
                                        List.of(last.id()),
                                        Space.main(),
                                        Space.in(breakout),
                                        MoveReason.RESUMED,
                                        Optional.empty())));
    }

    /** Where the person was; else where its seat is, if the others went there meanwhile. */
    private static Optional<BreakoutId> target(Session session, Participant last) {
        return last.space()
                .asBreakout()
                .filter(id -> isThere(session, id))
                .or(() ->
                        last.assigned()
                                .filter(id -> isThere(session, id))
                                .filter(id ->
                                        session.breakout(id).filter(Breakout::waiting).isEmpty())
                                .filter(id -> !OpeningRules.asks(session)))
                .filter(id -> hasSeat(session, last.id(), id));
    }

    private static boolean isThere(Session session, BreakoutId id) {
        return session.breakout(id).filter(breakout -> !breakout.closing()).isPresent();
    }

    private static boolean hasSeat(Session session, ParticipantId person, BreakoutId id) {
        var me = session.participant(person);
        boolean needsNone = me.filter(p -> p.manages() || p.claims(id)).isPresent();
        return session.breakout(id)
                .filter(breakout ->
                        needsNone
                                || session.roster().seatsTaken(id)
                                        < breakout.plan().maxParticipants())
                .isPresent();
    }
}

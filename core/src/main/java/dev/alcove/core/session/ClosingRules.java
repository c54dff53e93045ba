package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.managersOnly;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.CloseReason;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.breakout.Timer;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.RecordingEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Closing breakouts, so that nobody is left behind (rule 3). */
final class ClosingRules {
    private ClosingRules() {}

    static Optional<Rejection> close(Unfolding unfolding, BreakoutId id, Duration grace) {
        var objection =
                TimerRules.objection(unfolding, Optional.of(id)).or(() -> PlanLimits.grace(grace));
        if (objection.isPresent()) {
            return objection;
        }
        unfolding
                .session()
                .breakout(id)
                .ifPresent(breakout -> beginClosing(unfolding, breakout, grace));
        return DONE;
    }

    static Optional<Rejection> closeAll(Unfolding unfolding, Duration grace) {
        var objection =
                TimerRules.objection(unfolding, Optional.empty()).or(() -> PlanLimits.grace(grace));
        if (objection.isPresent()) {
            return objection;
        }
        for (Breakout breakout : unfolding.session().breakouts()) {
            beginClosing(unfolding, breakout, grace);
        }
        return DONE;
    }

    static Optional<Rejection> recall(Unfolding unfolding) {
        var session = unfolding.session();
        if (!Permissions.mayManage(session, unfolding.by())) {
            return managersOnly();
        }
        var people =
                session.breakouts().stream()
                        .flatMap(breakout -> people(session, breakout.id()))
                        .toList();
        if (!people.isEmpty()) {
            unfolding.emit(new SessionEvent.EveryoneRecalled(people));
        }
        for (Breakout breakout : session.breakouts()) {
            closeNow(unfolding, breakout.id(), CloseReason.RECALLED);
        }
        return DONE;
    }

    /**
     * Lets a breakout close after a grace. A closing never comes later by this; for more time there
     * is the timer. One that has not opened closes at once.
     */
    static void beginClosing(Unfolding unfolding, Breakout breakout, Duration grace) {
        if (grace.isZero() || breakout.waiting()) {
            closeNow(unfolding, breakout.id(), CloseReason.CLOSED);
            return;
        }
        var wanted = unfolding.at().plus(grace);
        var closesAt = breakout.endsAt().filter(wanted::isAfter).orElse(wanted);
        if (!breakout.closesAt().equals(Optional.of(closesAt))) {
            unfolding.emit(new SessionEvent.BreakoutClosing(breakout.id(), closesAt));
        }
    }

    /** The closing's time has come. */
    static void closeDue(Unfolding unfolding, Breakout breakout) {
        Optional<Instant> end = breakout.timer().map(Timer::endsAt);
        boolean byTimer = !breakout.closing() || breakout.closesAt().equals(end);
        closeNow(unfolding, breakout.id(), byTimer ? CloseReason.TIMER : CloseReason.CLOSED);
    }

    /** Takes everyone back to main, then closes. */
    static void closeNow(Unfolding unfolding, BreakoutId id, CloseReason reason) {
        RecordingRules.stopIn(unfolding, Space.in(id), RecordingEnd.CLOSED);
        List<ParticipantId> people = people(unfolding.session(), id).toList();
        if (!people.isEmpty()) {
            unfolding.emit(
                    new SessionEvent.PeopleMoved(
                            people, Space.in(id), Space.main(), moved(reason), Optional.empty()));
        }
        unfolding.emit(new SessionEvent.BreakoutClosed(id, reason, people));
        RoundRules.afterClosing(unfolding);
    }

    private static MoveReason moved(CloseReason reason) {
        return switch (reason) {
            case TIMER -> MoveReason.TIMER;
            case RECALLED -> MoveReason.RECALLED;
            case MERGED -> MoveReason.MERGED;
            case CLOSED, EMPTY, DELETED -> MoveReason.CLOSED;
        };
    }

    private static Stream<ParticipantId> people(Session session, BreakoutId id) {
        var members = session.roster().in(Space.in(id));
        return Stream.concat(members.shown().stream(), members.expected().stream())
                .map(Roster.Place::id);
    }
}

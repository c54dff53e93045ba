package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.invalid;
import static dev.alcove.core.session.Rejections.managersOnly;
import static dev.alcove.core.session.Rejections.noBreakouts;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opening the breakouts that wait, now or after a countdown (contract §6, <em>Opening</em>). */
final class OpeningRules {
    private OpeningRules() {}

    static Optional<Rejection> open(Unfolding unfolding, SessionCommand.OpenBreakouts open) {
        var session = unfolding.session();
        if (!Permissions.mayManage(session, unfolding.by())) {
            return managersOnly();
        }
        if (session.breakouts().isEmpty()) {
            return noBreakouts();
        }
        Duration countdown =
                open.countdown()
                        .or(() -> session.board().config().map(BreakoutConfig::startCountdown))
                        .orElse(Duration.ZERO);
        var objection =
                PlanLimits.countdown(countdown).or(() -> open.timer().flatMap(PlanLimits::timer));
        if (objection.isPresent()) {
            return objection;
        }
        var waiting = waiting(session);
        if (!waiting.isEmpty() && countdown.isZero()) {
            openNow(unfolding, waiting, open.timer());
        } else if (!waiting.isEmpty()) {
            unfolding.emit(
                    new SessionEvent.OpeningScheduled(
                            unfolding.at().plus(countdown), open.timer()));
        }
        return DONE;
    }

    static Optional<Rejection> cancel(Unfolding unfolding) {
        if (!Permissions.mayManage(unfolding.session(), unfolding.by())) {
            return managersOnly();
        }
        if (unfolding.session().board().opening().isEmpty()) {
            return invalid("Nothing is about to open.");
        }
        unfolding.emit(new SessionEvent.OpeningCancelled());
        return DONE;
    }

    /**
     * The countdown has run out. The timers run from now, even if that is late: people could not go
     * in before.
     */
    static void openDue(Unfolding unfolding, Opening opening) {
        openNow(unfolding, waiting(unfolding.session()), opening.timer());
    }

    private static List<BreakoutId> waiting(Session session) {
        return session.breakouts().stream().filter(Breakout::waiting).map(Breakout::id).toList();
    }

    /** Opens these; those for whom a seat is kept go in, or are asked to; the timers start. */
    static void openNow(Unfolding unfolding, List<BreakoutId> breakouts, Optional<Duration> timer) {
        for (BreakoutId id : breakouts) {
            unfolding.emit(new SessionEvent.BreakoutOpened(id));
        }
        if (!asks(unfolding.session())) {
            breakouts.forEach(id -> bringIn(unfolding, id));
        }
        for (BreakoutId id : breakouts) {
            timer.or(() -> planned(unfolding.session(), id))
                    .ifPresent(length ->
                            TimerRules.setDeadline(unfolding, id, unfolding.at().plus(length)));
        }
    }

    /**
     * Whether those who have a seat go in by themselves; rounds run themselves, and move people.
     */
    static boolean asks(Session session) {
        boolean inRounds = session.planning().rounds().filter(Rounds::going).isPresent();
        return !inRounds && session.board().config().filter(BreakoutConfig::asks).isPresent();
    }

    private static Optional<Duration> planned(Session session, BreakoutId id) {
        return session.breakout(id).flatMap(breakout -> breakout.plan().duration());
    }

    private static void bringIn(Unfolding unfolding, BreakoutId id) {
        var session = unfolding.session();
        Map<Space, List<ParticipantId>> bySpace = new LinkedHashMap<>();
        for (Roster.Place place : session.roster().assignedTo(id)) {
            session.participant(place.id())
                    .filter(person -> !person.space().equals(Space.in(id)))
                    .ifPresent(person ->
                            bySpace.computeIfAbsent(person.space(), key -> new ArrayList<>())
                                    .add(person.id()));
        }
        bySpace.forEach((from, people) ->
                unfolding.emit(
                        new SessionEvent.PeopleMoved(
                                people, from, Space.in(id), MoveReason.OPENED, Optional.empty())));
    }
}

package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.invalid;
import static dev.alcove.core.session.Rejections.managersOnly;
import static dev.alcove.core.session.Rejections.noBreakouts;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.CloseReason;
import dev.alcove.core.participant.BreakoutId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Timers as deadlines on the server's clock (rule 6; contract §6, <em>Timers</em>). */
final class TimerRules {
    private TimerRules() {}

    static Optional<Rejection> decide(Unfolding unfolding, SessionCommand.AboutTime command) {
        return switch (command) {
            case SessionCommand.StartTimer(Optional<BreakoutId> of, Duration length) ->
                    start(unfolding, of, length);
            case SessionCommand.ExtendTimer(Optional<BreakoutId> of, Duration delta) ->
                    extend(unfolding, of, delta);
            case SessionCommand.EndTimer(Optional<BreakoutId> of, Duration grace) ->
                    end(unfolding, of, grace);
            case SessionCommand.PauseTimer(Optional<BreakoutId> of) ->
                    PauseRules.pause(unfolding, of);
            case SessionCommand.ResumeTimer(Optional<BreakoutId> of) ->
                    PauseRules.resume(unfolding, of);
            case SessionCommand.CloseBreakout(BreakoutId id, Duration grace) ->
                    ClosingRules.close(unfolding, id, grace);
            case SessionCommand.CloseAll(Duration grace) -> ClosingRules.closeAll(unfolding, grace);
            case SessionCommand.Recall recall -> ClosingRules.recall(unfolding);
        };
    }

    /** What keeps the actor from running that breakout, or all of them. */
    static Optional<Rejection> objection(Unfolding unfolding, Optional<BreakoutId> of) {
        var session = unfolding.session();
        if (of.isEmpty()) {
            return Permissions.mayManage(session, unfolding.by()) ? DONE : managersOnly();
        }
        var breakout = session.breakout(of.get());
        if (breakout.isEmpty()) {
            return Optional.of(Rejections.noBreakout(session, of.get()));
        }
        return Permissions.mayRun(session, unfolding.by(), breakout.get()) ? DONE : managersOnly();
    }

    private static Optional<Rejection> start(
            Unfolding unfolding, Optional<BreakoutId> of, Duration length) {
        var objection = objection(unfolding, of).or(() -> PlanLimits.timer(length));
        if (objection.isPresent()) {
            return objection;
        }
        var targets = targets(unfolding.session(), of, breakout -> true);
        if (targets.isEmpty()) {
            return noBreakouts();
        }
        var waiting = targets.stream().filter(Breakout::waiting).map(Breakout::id).toList();
        OpeningRules.openNow(unfolding, waiting, Optional.of(length));
        targets.stream()
                .filter(breakout -> !breakout.waiting())
                .forEach(breakout ->
                        setDeadline(unfolding, breakout.id(), unfolding.at().plus(length)));
        return DONE;
    }

    private static Optional<Rejection> extend(
            Unfolding unfolding, Optional<BreakoutId> of, Duration delta) {
        var objection = objection(unfolding, of).or(() -> PlanLimits.delta(delta));
        if (objection.isPresent()) {
            return objection;
        }
        var targets = targets(unfolding.session(), of, breakout -> timed(breakout));
        if (targets.isEmpty()) {
            return invalid("No timer is running here. Start one first.");
        }
        for (Breakout breakout : targets) {
            var left =
                    breakout.paused()
                            .or(() ->
                                    breakout.endsAt()
                                            .map(end -> Duration.between(unfolding.at(), end)))
                            .orElse(Duration.ZERO)
                            .plus(delta);
            if (PlanLimits.tooLongToRun(left)) {
                return invalid("A timer runs for up to 1,440 minutes.");
            }
            if (breakout.paused().isPresent()) {
                PauseRules.extend(unfolding, breakout.id(), left);
            } else {
                setDeadline(unfolding, breakout.id(), unfolding.at().plus(left));
            }
        }
        return DONE;
    }

    private static boolean timed(Breakout breakout) {
        return breakout.endsAt().isPresent() || breakout.paused().isPresent();
    }

    private static Optional<Rejection> end(
            Unfolding unfolding, Optional<BreakoutId> of, Duration grace) {
        var objection = objection(unfolding, of).or(() -> PlanLimits.grace(grace));
        if (objection.isPresent()) {
            return objection;
        }
        var targets = targets(unfolding.session(), of, breakout -> !breakout.waiting());
        if (targets.isEmpty()) {
            return invalid("Nothing is open here that could end.");
        }
        for (Breakout breakout : targets) {
            ClosingRules.beginClosing(unfolding, breakout, grace);
        }
        return DONE;
    }

    private static List<Breakout> targets(
            Session session, Optional<BreakoutId> of, Predicate<Breakout> which) {
        return session.breakouts().stream()
                .filter(breakout -> of.isEmpty() || of.get().equals(breakout.id()))
                .filter(which)
                .toList();
    }

    /**
     * Lets an open breakout end then. One that is closing becomes active again if there is more
     * time than the closing takes; one that has less begins to close at once.
     */
    static void setDeadline(Unfolding unfolding, BreakoutId id, Instant endsAt) {
        var breakout = unfolding.session().breakout(id);
        if (breakout.isEmpty()) {
            return;
        }
        if (!endsAt.isAfter(unfolding.at())) {
            ClosingRules.closeNow(unfolding, id, CloseReason.TIMER);
            return;
        }
        boolean closes =
                !endsAt.minus(unfolding.times().closingCountdown()).isAfter(unfolding.at());
        if (breakout.get().closing() && !closes) {
            unfolding.emit(new SessionEvent.ClosingCancelled(id));
        }
        unfolding.emit(timerSet(unfolding, breakout.get(), endsAt));
        if (closes) {
            unfolding.emit(new SessionEvent.BreakoutClosing(id, endsAt));
        }
    }

    private static SessionEvent timerSet(Unfolding unfolding, Breakout breakout, Instant endsAt) {
        var left = breakout.paused();
        if (left.isPresent() && endsAt.equals(unfolding.at().plus(left.get()))) {
            return new SessionEvent.TimerResumed(breakout.id(), endsAt);
        }
        return breakout.timer().isPresent()
                ? new SessionEvent.TimerChanged(breakout.id(), endsAt)
                : new SessionEvent.TimerStarted(breakout.id(), endsAt);
    }
}

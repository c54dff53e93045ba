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

/**
 * A timer that stands still: it has no deadline, so that nothing warns, ticks or closes, and keeps
 * what was left. Managers only; a facilitator has the timer, and not this.
 */
final class PauseRules {
    private PauseRules() {}

    static Optional<Rejection> pause(Unfolding unfolding, Optional<BreakoutId> of) {
        var objection = objection(unfolding, of);
        if (objection.isPresent()) {
            return objection;
        }
        var targets = targets(unfolding, of);
        if (targets.stream().noneMatch(b -> b.paused().isPresent() || b.endsAt().isPresent())) {
            return invalid("No timer is running here. Start one first.");
        }
        for (Breakout breakout : targets) {
            breakout.endsAt().ifPresent(endsAt -> pause(unfolding, breakout.id(), endsAt));
        }
        return DONE;
    }

    private static void pause(Unfolding unfolding, BreakoutId id, Instant endsAt) {
        var left = Duration.between(unfolding.at(), endsAt);
        if (left.isPositive()) {
            unfolding.emit(new SessionEvent.TimerPaused(id, left));
        }
    }

    static Optional<Rejection> resume(Unfolding unfolding, Optional<BreakoutId> of) {
        var objection = objection(unfolding, of);
        if (objection.isPresent()) {
            return objection;
        }
        var paused = targets(unfolding, of).stream().filter(b -> b.paused().isPresent()).toList();
        if (paused.isEmpty()) {
            return invalid("No timer is paused here.");
        }
        for (Breakout breakout : paused) {
            breakout.paused()
                    .ifPresent(left ->
                            TimerRules.setDeadline(
                                    unfolding, breakout.id(), unfolding.at().plus(left)));
        }
        return DONE;
    }

    /** Changes what is left of a timer that stands still; nothing left ends it. */
    static void extend(Unfolding unfolding, BreakoutId id, Duration left) {
        if (left.isPositive()) {
            unfolding.emit(new SessionEvent.TimerPaused(id, left));
        } else {
            ClosingRules.closeNow(unfolding, id, CloseReason.TIMER);
        }
    }

    private static Optional<Rejection> objection(Unfolding unfolding, Optional<BreakoutId> of) {
        var session = unfolding.session();
        if (of.isPresent() && session.breakout(of.get()).isEmpty()) {
            return Optional.of(Rejections.noBreakout(session, of.get()));
        }
        if (!Permissions.mayManage(session, unfolding.by())) {
            return managersOnly();
        }
        return session.breakouts().isEmpty() ? noBreakouts() : DONE;
    }

    private static List<Breakout> targets(Unfolding unfolding, Optional<BreakoutId> of) {
        return unfolding.session().breakouts().stream()
                .filter(breakout -> of.isEmpty() || of.get().equals(breakout.id()))
                .toList();
    }
}

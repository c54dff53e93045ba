package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.Phase;
import dev.alcove.core.breakout.Timer;
import dev.alcove.core.participant.BreakoutId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What timers make of a session. */
final class TimerEvolution {
    private TimerEvolution() {}

    static Session apply(Session session, SessionEvent.OfTimer event, Instant at) {
        return switch (event) {
            case SessionEvent.TimerStarted(BreakoutId id, Instant endsAt) ->
                    set(session, id, endsAt, at);
            case SessionEvent.TimerChanged(BreakoutId id, Instant endsAt) ->
                    set(session, id, endsAt, at);
            case SessionEvent.TimerResumed(BreakoutId id, Instant endsAt) ->
                    set(session, id, endsAt, at);
            case SessionEvent.TimerPaused(BreakoutId id, Duration left) ->
                    session.changing(id, breakout -> paused(breakout, left, at));
            case SessionEvent.WarningReached(BreakoutId id, Duration left) ->
                    warned(session, id, left);
            case SessionEvent.WarningMissed(BreakoutId id, Duration left) ->
                    warned(session, id, left);
        };
    }

    /** Only warnings that are still to come count: a timer moved out gives them once more. */
    private static Session set(Session session, BreakoutId id, Instant endsAt, Instant at) {
        var warnings =
                session.settings().times().warnings().stream()
                        .filter(left -> endsAt.minus(left).isAfter(at))
                        .toList();
        return session.changing(
                id,
                breakout ->
                        breakout.withTimer(Optional.of(new Timer(endsAt, warnings)))
                                .withPaused(Optional.empty()));
    }

    private static Breakout paused(Breakout breakout, Duration left, Instant at) {
        var still = breakout.withTimer(Optional.empty()).withPaused(Optional.of(left));
        return breakout.closing()
                ? still.withPhase(new Phase.Active(breakout.startedAt().orElse(at)))
                : still;
    }

    private static Session warned(Session session, BreakoutId id, Duration left) {
        return session.changing(
                id,
                breakout -> breakout.withTimer(breakout.timer().map(timer -> timer.warned(left))));
    }
}

package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.invalid;
import static dev.alcove.core.session.Rejections.managersOnly;

import dev.alcove.core.breakout.RoundsPhase;
import java.time.Instant;
import java.util.Optional;

/** Rounds that run themselves: when one begins, ends, and is followed by the next. */
final class RoundRules {
    private RoundRules() {}

    static Optional<Rejection> decide(Unfolding unfolding, SessionCommand.AboutRounds command) {
        if (!Permissions.mayManage(unfolding.session(), unfolding.by())) {
            return managersOnly();
        }
        boolean stops = command instanceof SessionCommand.StopRounds;
        if (!stops && !unfolding.session().settings().breakoutsEnabled()) {
            return Rejections.withoutBreakouts();
        }
        var rounds = unfolding.session().planning().rounds();
        if (command instanceof SessionCommand.PlanRounds(RoundsWish wish)) {
            return rounds.filter(Rounds::going).isPresent()
                    ? invalid("Rounds are on. Stop them before you plan others.")
                    : RoundPlanning.plan(unfolding, wish);
        }
        if (rounds.isEmpty()) {
            return invalid("No rounds are planned. Plan them first.");
        }
        return switch (command) {
            case SessionCommand.PlanRounds plan -> DONE;
            case SessionCommand.StartRounds start -> start(unfolding, rounds.get());
            case SessionCommand.StopRounds stop -> stop(unfolding, rounds.get());
            case SessionCommand.NextRound next -> next(unfolding, rounds.get());
        };
    }

    private static Optional<Rejection> start(Unfolding unfolding, Rounds rounds) {
        return switch (rounds.phase()) {
            case PLANNED -> begin(unfolding, rounds);
            case RUNNING, PAUSE -> DONE;
            case DONE -> invalid("These rounds are over. Plan new ones.");
        };
    }

    private static Optional<Rejection> stop(Unfolding unfolding, Rounds rounds) {
        if (rounds.phase() != RoundsPhase.DONE) {
            unfolding.emit(new SessionEvent.RoundsStopped());
        }
        return DONE;
    }

    private static Optional<Rejection> next(Unfolding unfolding, Rounds rounds) {
        return switch (rounds.phase()) {
            case PLANNED, PAUSE -> begin(unfolding, rounds);
            case RUNNING ->
                    invalid(
                            "Round "
                                    + rounds.current()
                                    + " is on. Close its breakouts, and the pause begins.");
            case DONE -> invalid("There is no further round. Plan new ones.");
        };
    }

    /** By a host's hand: other breakouts that wait would be opened along. */
    private static Optional<Rejection> begin(Unfolding unfolding, Rounds rounds) {
        if (!unfolding.session().breakouts().isEmpty()) {
            return invalid("Close or delete the breakouts that are there first.");
        }
        RoundOpening.begin(
                unfolding, rounds, unfolding.at().plus(rounds.plan().pace().countdown()));
        return DONE;
    }

    /** The pause is over, or late: the next round begins, and opens when the pause ends. */
    static void beginDue(Unfolding unfolding, Rounds rounds) {
        RoundOpening.begin(unfolding, rounds, rounds.nextOpensAt().orElse(unfolding.at()));
    }

    /** When the breakouts of the next round are made: a countdown before they open. */
    static Optional<Instant> due(Session session) {
        return session.planning()
                .rounds()
                .flatMap(rounds ->
                        rounds.nextOpensAt().map(at -> at.minus(rounds.plan().pace().countdown())));
    }

    /** A breakout has closed; if it was the last of its round, the pause begins. */
    static void afterClosing(Unfolding unfolding) {
        var session = unfolding.session();
        session.planning()
                .rounds()
                .filter(rounds -> rounds.phase() == RoundsPhase.RUNNING)
                .filter(rounds ->
                        rounds.breakouts().stream().allMatch(id -> session.breakout(id).isEmpty()))
                .ifPresent(rounds -> end(unfolding, rounds));
    }

    static void end(Unfolding unfolding, Rounds rounds) {
        var pace = rounds.plan().pace();
        var pause = pace.pause().compareTo(pace.countdown()) > 0 ? pace.pause() : pace.countdown();
        boolean last = rounds.current() >= rounds.plan().total();
        unfolding.emit(
                new SessionEvent.RoundEnded(
                        rounds.current(),
                        last ? Optional.empty() : Optional.of(unfolding.at().plus(pause))));
    }
}

package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.invalid;

import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.OptionsChange;
import dev.alcove.core.breakout.RoundsPlan;
import java.util.Optional;

/** Options of a plan that is made already (contract §6, <em>Return</em>, <em>Assigning</em>). */
final class OptionRules {
    private OptionRules() {}

    /** One event for all breakouts, so that everyone is told once. */
    static Optional<Rejection> change(Unfolding unfolding, OptionsChange change) {
        var session = unfolding.session();
        if (change.saysNothing()) {
            return invalid("Say which option to change, for example \"allowReturnToMain\".");
        }
        if (session.breakouts().isEmpty() && session.board().config().isEmpty()) {
            return Rejections.noBreakouts();
        }
        var objection = change.startCountdown().flatMap(PlanLimits::countdown);
        if (objection.isEmpty() && !applied(session, change).equals(session)) {
            unfolding.emit(new SessionEvent.OptionsChanged(change));
        }
        return objection;
    }

    /** The session with these options. */
    static Session applied(Session session, OptionsChange change) {
        var config = session.board().config().orElse(BreakoutConfig.PLAIN);
        var board = session.board().withConfig(change.applyTo(config));
        for (var breakout : session.breakouts()) {
            board = board.with(change.applyTo(breakout));
        }
        return session.withBoard(board).withPlanning(applied(session.planning(), change));
    }

    /** Else the next round would bring back what was taken away. */
    private static Planning applied(Planning planning, OptionsChange change) {
        return planning.rounds()
                .filter(Rounds::going)
                .map(rounds -> {
                    RoundsPlan plan = rounds.plan();
                    return planning.withRounds(rounds.withRights(change.applyTo(plan.rights())));
                })
                .orElse(planning);
    }
}

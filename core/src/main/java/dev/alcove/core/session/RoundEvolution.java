package dev.alcove.core.session;

import dev.alcove.core.breakout.RoundsPlan;
import dev.alcove.core.participant.BreakoutId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What rounds make of a session; their breakouts are made, opened and closed like any others. */
final class RoundEvolution {
    private RoundEvolution() {}

    static Session apply(Session session, SessionEvent.OfRounds event) {
        return switch (event) {
            case SessionEvent.RoundsPlanned(RoundsPlan plan) ->
                    session.withPlanning(session.planning().withRounds(Rounds.planned(plan)));
            case SessionEvent.RoundStarted(int round, List<BreakoutId> breakouts) ->
                    changed(session, rounds -> rounds.running(round, breakouts));
            case SessionEvent.RoundEnded(int round, Optional<Instant> next) ->
                    changed(session, rounds -> rounds.ended(next));
            case SessionEvent.RoundsStopped() -> changed(session, Rounds::stopped);
        };
    }

    private static Session changed(Session session, UnaryOperator<Rounds> change) {
        var planning = session.planning();
        return planning.rounds()
                .map(rounds -> session.withPlanning(planning.withRounds(change.apply(rounds))))
                .orElse(session);
    }
}

package dev.alcove.core.session;

import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.RoundsPhase;
import dev.alcove.core.breakout.RoundsPlan;
import dev.alcove.core.participant.BreakoutId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rounds of a session.
 *
 * @param current the latest round that began, from 1; 0 before the first
 * @param nextOpensAt set during a pause
 * @param breakouts those of the current round
 */
public record Rounds(
        RoundsPlan plan,
        int current,
        RoundsPhase phase,
        Optional<Instant> nextOpensAt,
        List<BreakoutId> breakouts) {
    public Rounds {
        breakouts = List.copyOf(breakouts);
    }

    static Rounds planned(RoundsPlan plan) {
        return new Rounds(plan, 0, RoundsPhase.PLANNED, Optional.empty(), List.of());
    }

    /** Whether its rounds open and end by themselves now. */
    public boolean going() {
        return phase == RoundsPhase.RUNNING || phase == RoundsPhase.PAUSE;
    }

    Rounds running(int round, List<BreakoutId> made) {
        return new Rounds(plan, round, RoundsPhase.RUNNING, Optional.empty(), made);
    }

    /** With other rights in the breakouts of the rounds to come. */
    Rounds withRights(BreakoutRights rights) {
        return new Rounds(plan.withRights(rights), current, phase, nextOpensAt, breakouts);
    }

    /** After a round: the next one opens then; none if it was the last. */
    Rounds ended(Optional<Instant> next) {
        var then = next.isPresent() ? RoundsPhase.PAUSE : RoundsPhase.DONE;
        return new Rounds(plan, current, then, next, List.of());
    }

    Rounds stopped() {
        return new Rounds(plan, current, RoundsPhase.DONE, Optional.empty(), breakouts);
    }
}

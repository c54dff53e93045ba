package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.ClosedBreakout;
import dev.alcove.core.participant.BreakoutId;
import java.util.Optional;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * The breakouts of a session.
 *
 * @param live those that have not closed, in order of creation
 * @param closed the latest of those that have, oldest first
 * @param config of the latest set
 * @param opening set while the opening counts down
 */
public record BreakoutBoard(
        PMap<BreakoutId, Breakout> live,
        PMap<BreakoutId, ClosedBreakout> closed,
        Optional<BreakoutConfig> config,
        Optional<Opening> opening) {

    /** How many closed breakouts are remembered; older ones are as if they had never been. */
    static final int CLOSED_KEPT = 1_000;

    static final BreakoutBoard NONE =
            new BreakoutBoard(
                    OrderedPMap.empty(), OrderedPMap.empty(), Optional.empty(), Optional.empty());

    BreakoutBoard with(Breakout breakout) {
        return new BreakoutBoard(live.plus(breakout.id(), breakout), closed, config, opening);
    }

    BreakoutBoard without(ClosedBreakout gone) {
        var kept = closed.plus(gone.id(), gone);
        if (kept.size() > CLOSED_KEPT) {
            kept = kept.minus(kept.keySet().iterator().next());
        }
        return new BreakoutBoard(live.minus(gone.id()), kept, config, opening);
    }

    BreakoutBoard withConfig(BreakoutConfig newConfig) {
        return new BreakoutBoard(live, closed, Optional.of(newConfig), opening);
    }

    BreakoutBoard withOpening(Optional<Opening> newOpening) {
        return new BreakoutBoard(live, closed, config, newOpening);
    }
}

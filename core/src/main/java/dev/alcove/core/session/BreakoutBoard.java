package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.ClosedBreakout;
import dev.alcove.core.breakout.Inherited;
import dev.alcove.core.participant.BreakoutId;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * The breakouts of a session.
 *
 * @param live those that have not closed, in order of creation
 * @param closed the latest of those that have, oldest first
 * @param config of the latest set
 * @param opening set while the opening counts down
 * @param lineage whose chat belongs to each one's history beside its own, where there is any
 */
public record BreakoutBoard(
        PMap<BreakoutId, Breakout> live,
        PMap<BreakoutId, ClosedBreakout> closed,
        Optional<BreakoutConfig> config,
        Optional<Opening> opening,
        PMap<BreakoutId, List<Inherited>> lineage) {

    /** How many closed breakouts are remembered; older ones are as if they had never been. */
    static final int CLOSED_KEPT = 1_000;

    static final BreakoutBoard NONE =
            new BreakoutBoard(
                    OrderedPMap.empty(),
                    OrderedPMap.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    HashTreePMap.empty());

    BreakoutBoard with(Breakout breakout) {
        return new BreakoutBoard(
                live.plus(breakout.id(), breakout), closed, config, opening, lineage);
    }

    BreakoutBoard without(ClosedBreakout gone) {
        var kept = closed.plus(gone.id(), gone);
        if (kept.size() > CLOSED_KEPT) {
            kept = kept.minus(kept.keySet().iterator().next());
        }
        return new BreakoutBoard(live.minus(gone.id()), kept, config, opening, lineage);
    }

    BreakoutBoard withConfig(BreakoutConfig newConfig) {
        return new BreakoutBoard(live, closed, Optional.of(newConfig), opening, lineage);
    }

    BreakoutBoard withOpening(Optional<Opening> newOpening) {
        return new BreakoutBoard(live, closed, config, newOpening, lineage);
    }

    /** Whose chat belongs to that breakout's history beside its own. */
    public List<Inherited> inherited(BreakoutId breakout) {
        return lineage.getOrDefault(breakout, List.of());
    }

    BreakoutBoard withInherited(BreakoutId breakout, List<Inherited> from) {
        return new BreakoutBoard(live, closed, config, opening, lineage.plus(breakout, from));
    }
}

package dev.alcove.core.view;

import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.GroupingRules;
import dev.alcove.core.participant.BreakoutId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The breakouts that someone may see, and what holds for all.
 *
 * @param config of the latest set
 * @param opensAt set while an opening counts down
 * @param rules what groups made by lot keep to, for managers
 * @param rounds the latest ones that were planned
 * @param seat the breakout in which a seat is kept for the one who sees this
 */
public record BoardInfo(
        List<BreakoutInfo> rooms,
        Optional<BreakoutConfig> config,
        BoardStatus status,
        Optional<Instant> opensAt,
        Optional<GroupingRules> rules,
        Optional<RoundsInfo> rounds,
        Optional<BreakoutId> seat) {
    public BoardInfo {
        rooms = List.copyOf(rooms);
    }
}

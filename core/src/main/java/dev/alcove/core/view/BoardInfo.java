package dev.alcove.core.view;

import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.GroupingRules;
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
 */
public record BoardInfo(
        List<BreakoutInfo> rooms,
        Optional<BreakoutConfig> config,
        BoardStatus status,
        Optional<Instant> opensAt,
        Optional<GroupingRules> rules,
        Optional<RoundsInfo> rounds) {
    public BoardInfo {
        rooms = List.copyOf(rooms);
    }
}

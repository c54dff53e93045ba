package dev.alcove.core.view;

import dev.alcove.core.breakout.BreakoutConfig;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The breakouts that someone may see, and what holds for all.
 *
 * @param config of the latest set
 * @param opensAt set while an opening counts down
 */
public record BoardInfo(
        List<BreakoutInfo> rooms,
        Optional<BreakoutConfig> config,
        BoardStatus status,
        Optional<Instant> opensAt) {
    public BoardInfo {
        rooms = List.copyOf(rooms);
    }
}

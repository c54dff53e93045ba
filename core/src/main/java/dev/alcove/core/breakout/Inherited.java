package dev.alcove.core.breakout;

import dev.alcove.core.participant.BreakoutId;

/**
 * A breakout whose chat belongs to another one's history since they were merged, or since the other
 * was split off.
 *
 * @param name it had then
 * @param upTo the position of the last line that does
 */
public record Inherited(BreakoutId breakout, String name, long upTo) {}

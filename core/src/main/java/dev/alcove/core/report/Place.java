package dev.alcove.core.report;

import dev.alcove.core.participant.Space;

/**
 * A space by name.
 *
 * @param name of the breakout as it was last; {@code "Main room"} for main
 */
public record Place(Space space, String name) {}

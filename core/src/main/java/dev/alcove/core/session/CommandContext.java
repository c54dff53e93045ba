package dev.alcove.core.session;

import dev.alcove.core.participant.Actor;
import java.time.Instant;

/**
 * What a command does not say itself: the core has no clock and no randomness of its own.
 *
 * @param at now, on the server's clock
 * @param by who gives the command
 * @param seed where chance comes from; the same seed decides the same
 */
public record CommandContext(Instant at, Actor by, long seed) {}

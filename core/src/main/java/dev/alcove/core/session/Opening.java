package dev.alcove.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A countdown to the opening of the breakouts that wait.
 *
 * @param timer how long they are to run, if that was asked for
 */
public record Opening(Instant opensAt, Optional<Duration> timer) {}

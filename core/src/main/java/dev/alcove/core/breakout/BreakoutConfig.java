package dev.alcove.core.breakout;

import java.time.Duration;

/**
 * What holds for a set of breakouts.
 *
 * @param assignment how people get in
 * @param rights the rights of each breakout of the set that does not bring its own
 * @param startCountdown how long people are told before the breakouts open; zero opens at once
 */
public record BreakoutConfig(
        AssignmentStrategy assignment, BreakoutRights rights, Duration startCountdown) {

    /** A host places each, and what is opened opens at once. */
    public static final BreakoutConfig PLAIN =
            new BreakoutConfig(AssignmentStrategy.MANUAL, BreakoutRights.OF_A_SET, Duration.ZERO);
}

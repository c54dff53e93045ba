package dev.alcove.core.breakout;

import java.time.Duration;
import java.util.Optional;

/**
 * What holds for a set of breakouts.
 *
 * @param assignment how people get in
 * @param rights the rights of each breakout of the set that does not bring its own
 * @param startCountdown how long people are told before the breakouts open; zero opens at once
 * @param askToJoin whether those for whom a seat is kept are asked to go in, and not moved
 *     (contract §6, <em>Opening</em>); empty, as in sessions of earlier versions, for no
 */
public record BreakoutConfig(
        AssignmentStrategy assignment,
        BreakoutRights rights,
        Duration startCountdown,
        Optional<Boolean> askToJoin) {

    /** A host places each, and what is opened opens at once. */
    public static final BreakoutConfig PLAIN =
            new BreakoutConfig(
                    AssignmentStrategy.MANUAL,
                    BreakoutRights.OF_A_SET,
                    Duration.ZERO,
                    Optional.empty());

    public BreakoutConfig {
        askToJoin = askToJoin.filter(asks -> asks);
    }

    /** Whether people go in by themselves when the breakouts open. */
    public boolean asks() {
        return askToJoin.isPresent();
    }
}

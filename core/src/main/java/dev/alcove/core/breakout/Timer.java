package dev.alcove.core.breakout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A breakout's timer: a deadline on the server's clock (rule 6).
 *
 * @param endsAt when the breakout closes
 * @param warningsLeft how long before the end people are still to be warned, longest first
 */
public record Timer(Instant endsAt, List<Duration> warningsLeft) {
    public Timer {
        warningsLeft = List.copyOf(warningsLeft);
    }

    /** The timer once people were warned at {@code left}, or it was too late to. */
    public Timer warned(Duration left) {
        return new Timer(
                endsAt, warningsLeft.stream().filter(other -> other.compareTo(left) < 0).toList());
    }
}

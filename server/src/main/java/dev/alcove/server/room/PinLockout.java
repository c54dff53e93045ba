package dev.alcove.server.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Wrong PINs in a row from one address for one room lock that pair out (contract §3). Kept in
 * memory: a restart forgives.
 */
public final class PinLockout {
    private static final int PAIRS = 50_000;

    private record Pair(String address, String sid) {}

    private record Count(int wrong, Instant lastAt) {}

    private final int most;
    private final Duration lockedFor;
    private final InstantSource clock;
    private final Map<Pair, Count> counts =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Pair, Count> eldest) {
                    return size() > PAIRS;
                }
            };

    /**
     * @param most so many wrong ones in a row lock the pair out
     * @param lockedFor for how long, from the last of them
     */
    public PinLockout(int most, Duration lockedFor, InstantSource clock) {
        this.most = most;
        this.lockedFor = lockedFor;
        this.clock = clock;
    }

    /** How long the pair is still locked out; empty if it is not. */
    synchronized Optional<Duration> remaining(String address, String sid) {
        Count count = counts.get(new Pair(address, sid));
        if (count == null || count.wrong() < most) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), count.lastAt().plus(lockedFor));
        if (left.isPositive()) {
            return Optional.of(left);
        }
        counts.remove(new Pair(address, sid));
        return Optional.empty();
    }

    synchronized void wrong(String address, String sid) {
        counts.merge(
                new Pair(address, sid),
                new Count(1, clock.instant()),
                (before, one) -> new Count(before.wrong() + 1, one.lastAt()));
    }

    synchronized void right(String address, String sid) {
        counts.remove(new Pair(address, sid));
    }
}

package dev.alcove.server.gateway;

import dev.alcove.core.participant.ParticipantId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a participant may still connect, over all of their sockets and both namespaces. Every
 * time others are told, and the whole state is sent: whoever comes and goes in a loop would make
 * everybody pay. A page that is reloaded in anger stays far below. From any thread.
 */
final class ConnectAllowance {
    private static final int AT_ONCE = 30;
    private static final Duration REFILL = Duration.ofMinutes(1);
    private static final int REMEMBERED = 20_000;

    private final TimeMeter clock;

    /** Who is forgotten, least recently seen first, starts anew. */
    private final Map<ParticipantId, Bucket> buckets =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ParticipantId, Bucket> eldest) {
                    return size() > REMEMBERED;
                }
            };

    ConnectAllowance(InstantSource clock) {
        this.clock = new Meter(clock);
    }

    /** Counts one; false where it is one too many. */
    boolean allows(ParticipantId participant) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(participant, _ -> newBucket()).tryConsume(1);
        }
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, REFILL))
                .build();
    }

    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}

package dev.alcove.server.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often one address may do something. A class behind one address gets in (contract §4), so the
 * buckets are wide: they stop loops, not crowds.
 */
public final class Limits {
    private static final int ADDRESSES = 10_000;

    /** What is counted. */
    public enum Kind {
        JOIN,
        CHANGE,
        /** A room is made: strangers may. */
        ROOM,
        /** A part of a recording: one every few seconds for each space that is recorded. */
        PART
    }

    private record Key(String address, Kind kind) {}

    private final int joinsPerMinute;
    private final int changesPerMinute;
    private final int roomsPerMinute;

    /**
     * The least recently seen goes first: an address that is forgotten starts with a full bucket.
     */
    private final Map<Key, Bucket> buckets =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
                    return size() > ADDRESSES;
                }
            };

    /**
     * @param joinsPerMinute what one address may do in a minute, and at once
     * @param changesPerMinute the same of other changes
     * @param roomsPerMinute the same of new rooms
     */
    public Limits(int joinsPerMinute, int changesPerMinute, int roomsPerMinute) {
        this.joinsPerMinute = joinsPerMinute;
        this.changesPerMinute = changesPerMinute;
        this.roomsPerMinute = roomsPerMinute;
    }

    /** Counts one; where it is one too many, how long to wait. */
    public Optional<Duration> tooMany(String address, Kind kind) {
        ConsumptionProbe probe = bucket(new Key(address, kind)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Key key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, this::newBucket);
        }
    }

    private Bucket newBucket(Key key) {
        int tokens =
                switch (key.kind()) {
                    case JOIN -> joinsPerMinute;
                    case CHANGE -> changesPerMinute;
                    case ROOM -> roomsPerMinute;
                    case PART -> joinsPerMinute;
                };
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(tokens).refillGreedy(tokens, Duration.ofMinutes(1)))
                .build();
    }
}

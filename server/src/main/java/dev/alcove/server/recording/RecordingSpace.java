package dev.alcove.server.recording;

import dev.alcove.server.recording.RecordingStore.Usage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Whether there is space for more of a recording: on the disk, and in what its room and its owner
 * may take. What is being written counts already, so that many at once go no further than one.
 * Blocks.
 */
final class RecordingSpace {
    private final RecordingStore store;
    private final LongSupplier free;
    private final RecordingLimits limits;

    /** Bytes on their way to the disk. */
    private final Map<Account, Long> writing = new HashMap<>();

    /**
     * @param free what the disk has left, in bytes
     */
    RecordingSpace(RecordingStore store, LongSupplier free, RecordingLimits limits) {
        this.store = store;
        this.free = free;
        this.limits = limits;
    }

    /**
     * Whose bytes they are.
     *
     * @param owner of the room; empty where it was gone
     */
    record Account(Optional<String> owner, String roomCode) {
        static Account of(StoredRecording.Origin origin) {
            return new Account(origin.owner(), origin.roomCode());
        }
    }

    /** What there is too little of for so many bytes more; empty if they fit. */
    Optional<Shortage> shortage(Account account, long bytes) {
        var coming = coming(account);
        if (limits.reserve() > 0 && free.getAsLong() - coming.all() - bytes < limits.reserve()) {
            return Optional.of(Shortage.DISK);
        }
        Usage stored = store.usage(account.owner(), account.roomCode());
        if (over(limits.room(), stored.room() + coming.room() + bytes)) {
            return Optional.of(Shortage.ROOM);
        }
        return account.owner().isPresent()
                        && over(limits.owner(), stored.owner() + coming.owner() + bytes)
                ? Optional.of(Shortage.OWNER)
                : Optional.empty();
    }

    private static boolean over(long limit, long bytes) {
        return limit > 0 && bytes > limit;
    }

    private record Coming(long room, long owner, long all) {}

    private synchronized Coming coming(Account account) {
        long room = 0;
        long owner = 0;
        long all = 0;
        for (var one : writing.entrySet()) {
            all += one.getValue();
            owner += one.getKey().owner().equals(account.owner()) ? one.getValue() : 0;
            room += one.getKey().equals(account) ? one.getValue() : 0;
        }
        return new Coming(room, owner, all);
    }

    /** Counts bytes that are about to be written; 0 of a shortage already. */
    synchronized void begin(Account account, long bytes) {
        writing.merge(account, bytes, Long::sum);
    }

    /** They are stored, or will not be. */
    synchronized void end(Account account, long bytes) {
        writing.computeIfPresent(account, (one, sum) -> sum == bytes ? null : sum - bytes);
    }
}

package dev.alcove.server.room;

import dev.alcove.server.database.SqliteDatabase;
import dev.alcove.server.http.AddressRange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Judges PINs, in the order and at the pace that contract §3 (<em>Wrong PINs</em>) sets, by address
 * and room. What was wrong is on disk before anybody is told, so that a restart does not forgive;
 * in memory is only who is at a door now. Methods block; not for event loops.
 */
public final class PinTries {
    /** Held requests of all rooms together: each keeps a thread's stack and a socket. */
    private static final int MOST_HELD = 5_000;

    private static final Duration SOON = Duration.ofSeconds(5);

    /** Does something once, after a while; not on the caller's thread. */
    @FunctionalInterface
    public interface Alarm {
        void after(Duration wait, Runnable action);
    }

    /** What became of a try. */
    sealed interface Verdict {
        record Right() implements Verdict {}

        record Wrong() implements Verdict {}

        /** It was not judged: too many wait already. */
        record TooMany(Duration retryAfter) implements Verdict {}
    }

    private record Key(String sid, String pinHash, String network) {}

    /** A line, and how many calls hold it; it is dropped with the last. */
    private final class Held {
        private final Key key;
        private @Nullable PinLine line;
        private boolean alarmed;
        private int calls;

        Held(Key key) {
            this.key = key;
        }

        synchronized CompletableFuture<Optional<Duration>> come() {
            // Read only once the line is held: what another call judges meanwhile is in it.
            if (line == null) {
                line = new PinLine(patience, store.past(key.sid(), key.network()));
            }
            var turn = line.come(clock.instant());
            watch(line);
            return turn;
        }

        synchronized void change(BiConsumer<PinLine, Instant> change) {
            if (line != null) {
                change.accept(line, clock.instant());
                watch(line);
            }
        }

        private void watch(PinLine watched) {
            if (!alarmed) {
                watched.due(clock.instant())
                        .ifPresent(wait -> {
                            alarmed = true;
                            alarm.after(wait, this::ring);
                        });
            }
        }

        private synchronized void ring() {
            alarmed = false;
            change(PinLine::advance);
        }
    }

    private final PinTryStore store;
    private final PinLine.Patience patience;
    private final InstantSource clock;
    private final Alarm alarm;
    private final BiConsumer<Room, WrongPins> tellHosts;
    private final Map<Key, Held> lines = new HashMap<>();
    private int held;

    /**
     * @param maxWrong so many wrong ones from one address for one room cost nothing
     * @param longestPause the most time between two tries after that
     * @param tellHosts hears of a room that is being guessed at, and when that is forgiven
     */
    public PinTries(
            SqliteDatabase database,
            int maxWrong,
            Duration longestPause,
            InstantSource clock,
            Alarm alarm,
            BiConsumer<Room, WrongPins> tellHosts) {
        this.store = new PinTryStore(database);
        this.patience = new PinLine.Patience(maxWrong, longestPause, WrongPins.WINDOW);
        this.clock = clock;
        this.alarm = alarm;
        this.tellHosts = tellHosts;
    }

    /**
     * Judges a try when its turn has come.
     *
     * @param right works it out, which takes long
     */
    Verdict judge(Room room, String address, BooleanSupplier right) {
        // With another PIN, counting begins anew.
        String pinHash = room.keys().pinHash().orElse("");
        Held line = hold(new Key(room.sid(), pinHash, AddressRange.caller(address)));
        if (line == null) {
            return new Verdict.TooMany(SOON);
        }
        try {
            return line.come()
                    .join()
                    .<Verdict>map(Verdict.TooMany::new)
                    .orElseGet(() -> judgeNow(room, line, right));
        } finally {
            leave(line);
        }
    }

    /** What hosts are told of wrong PINs at their room; empty if there were none of late. */
    Optional<WrongPins> of(Room room) {
        return store.ofRoom(room.sid(), clock.instant());
    }

    /** Wrong ones are forgiven, those of all addresses. */
    void forget(Room room) {
        store.forget(room.sid());
        List<Held> held;
        synchronized (this) {
            held =
                    lines.values().stream()
                            .filter(line -> line.key.sid().equals(room.sid()))
                            .toList();
        }
        held.forEach(line -> line.change(PinLine::forget));
        tellHosts.accept(room, new WrongPins(0, clock.instant()));
    }

    /** Drops what is too old to matter. */
    public void sweep() {
        store.sweep(clock.instant());
    }

    private Verdict judgeNow(Room room, Held line, BooleanSupplier right) {
        boolean isRight;
        try {
            isRight = right.getAsBoolean();
        } catch (RuntimeException unjudged) {
            line.change(PinLine::dropped);
            throw unjudged;
        }
        Key key = line.key;
        // Kept before the place is given to the next one.
        Optional<WrongPins> wrong =
                store.judged(key.sid(), key.pinHash(), key.network(), isRight, clock.instant());
        line.change((one, now) -> one.judged(isRight, now));
        wrong.filter(WrongPins::worthTelling).ifPresent(told -> tellHosts.accept(room, told));
        return isRight ? new Verdict.Right() : new Verdict.Wrong();
    }

    private synchronized @Nullable Held hold(Key key) {
        if (held >= MOST_HELD) {
            return null;
        }
        held++;
        Held line = lines.computeIfAbsent(key, Held::new);
        line.calls++;
        return line;
    }

    private synchronized void leave(Held line) {
        held--;
        if (--line.calls == 0) {
            lines.remove(line.key);
        }
    }
}

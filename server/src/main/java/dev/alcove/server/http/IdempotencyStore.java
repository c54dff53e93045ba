package dev.alcove.server.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Remembers the answers to calls that carried an {@code Idempotency-Key}, so that a call that is
 * repeated, even while the first still runs, does nothing twice. Kept in memory, for ten minutes,
 * the latest thousands: a key is for a retry, not for history.
 */
final class IdempotencyStore {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int SIZE = 5_000;

    /**
     * Which call it was.
     *
     * @param who the credentials or the address, so that callers cannot read each other's answers
     * @param call method and path
     * @param key the caller's
     */
    record Key(String who, String call, String key) {}

    private record Remembered(String body, Instant until, CompletableFuture<Answer> answer) {}

    private final InstantSource clock;
    private final Map<Key, Remembered> remembered = new LinkedHashMap<>();

    IdempotencyStore(InstantSource clock) {
        this.clock = clock;
    }

    /** The answer of the first call with this key; makes it where this is the first. Blocks. */
    Answer once(Key key, String body, Supplier<Answer> call) {
        var mine = new Remembered(body, clock.instant().plus(LIFE), new CompletableFuture<>());
        Optional<Remembered> first = firstOf(key, mine);
        if (first.isPresent()) {
            return first.get().body().equals(body)
                    ? first.get().answer().join()
                    : Problem.invalid(
                            "This Idempotency-Key was used for another request. Use a new one.");
        }
        try {
            Answer answer = call.get();
            mine.answer().complete(answer);
            if (answer instanceof Problem problem && problem.status() >= 429) {
                forget(key);
            }
            return answer;
        } catch (RuntimeException e) {
            forget(key);
            mine.answer().completeExceptionally(e);
            throw e;
        }
    }

    /** The earlier call with this key; where there is none, this one is remembered. */
    private Optional<Remembered> firstOf(Key key, Remembered mine) {
        Instant now = clock.instant();
        synchronized (remembered) {
            Iterator<Remembered> oldest = remembered.values().iterator();
            while (oldest.hasNext()) {
                Remembered entry = oldest.next();
                if (remembered.size() < SIZE && entry.until().isAfter(now)) {
                    break;
                }
                oldest.remove();
            }
            return Optional.ofNullable(remembered.putIfAbsent(key, mine));
        }
    }

    private void forget(Key key) {
        synchronized (remembered) {
            remembered.remove(key);
        }
    }
}

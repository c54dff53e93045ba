package dev.alcove.server.journal;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Times as they are stored: nanoseconds since 1970, which last until 2262. */
final class Nanos {
    private Nanos() {}

    static long of(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), TimeUnit.SECONDS.toNanos(1)),
                instant.getNano());
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(0, nanos);
    }
}

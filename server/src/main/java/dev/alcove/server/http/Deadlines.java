package dev.alcove.server.http;

import java.time.Duration;

/**
 * How long a client may take, so that those who never finish hold nothing for long.
 *
 * @param head from connecting to the end of the first request's head
 * @param pause from an answer to the end of the next request's head
 * @param stall without a byte of a body that has begun
 * @param slow how long a body may be slower than {@code rate}
 * @param rate bytes of a body in a second, on the whole, after {@code slow}
 */
public record Deadlines(Duration head, Duration pause, Duration stall, Duration slow, int rate) {

    /** What the settings leave as it is. */
    public static Deadlines of(Duration head, Duration stall, int rate) {
        return new Deadlines(head, Duration.ofSeconds(75), stall, stall.multipliedBy(2), rate);
    }
}

package dev.alcove.server.http;

import dev.alcove.server.database.StorageFull;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Why a call was not done (contract §4): what {@code application/problem+json} says.
 *
 * @param status the HTTP status
 * @param code stable, upper snake case
 * @param error one sentence a person can act on
 * @param suggestions what to try instead, best first
 * @param retryAfter how long to wait, where waiting helps
 */
public record Problem(
        int status,
        String code,
        String error,
        List<String> suggestions,
        Optional<Duration> retryAfter)
        implements Answer {
    public Problem {
        suggestions = List.copyOf(suggestions);
    }

    public static Problem of(int status, String code, String error) {
        return new Problem(status, code, error, List.of(), Optional.empty());
    }

    /** Well-formed, but it cannot be done as asked. */
    public static Problem invalid(String error) {
        return of(422, "INVALID", error);
    }

    /** No credentials, or wrong ones. */
    public static Problem unauthorized(String error) {
        return of(401, "UNAUTHORIZED", error);
    }

    /** The caller is known, and may not do this. */
    public static Problem forbidden(String error) {
        return of(403, "FORBIDDEN", error);
    }

    /** Too many; waiting helps. */
    public static Problem rateLimited(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return of(429, "RATE_LIMITED", "That is too often. Try again in " + seconds + " s.")
                .retryingAfter(Duration.ofSeconds(seconds));
    }

    /** The disk is full (RFC 4918 §11.5). */
    public static Problem diskFull() {
        return of(507, StorageFull.CODE, StorageFull.SENTENCE);
    }

    public Problem suggesting(List<String> others) {
        return new Problem(status, code, error, others, retryAfter);
    }

    public Problem retryingAfter(Duration wait) {
        return new Problem(status, code, error, suggestions, Optional.of(wait));
    }
}

package dev.alcove.server.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The tries of one address at one room's PIN (contract §3, <em>Wrong PINs</em>). A try takes a
 * place before it is judged, so that no more are judged at once than could be wrong; after so many
 * wrong ones they are judged one at a time, each later than the last. A right one takes a wrong one
 * back: a class behind one address gets in quickly again. Not safe for threads by itself.
 */
final class PinLine {
    /** A try is not held longer than proxies hold a connection. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(55);

    /** While none of them is late, a whole school may stand here for a moment. */
    private static final int MOST_WAITING = 1_000;

    private static final int MOST_DOUBLINGS = 20;

    /**
     * What is kept of the tries over a restart.
     *
     * @param wrong how many, less the right ones since
     * @param lastAt when the last wrong one was judged
     */
    record Past(int wrong, Instant lastAt) {
        static final Past NONE = new Past(0, Instant.EPOCH);
    }

    /**
     * How patient a room is.
     *
     * @param free so many wrong ones cost nothing
     * @param longestPause the most time between two tries after that
     * @param forgetAfter wrong ones are forgotten so long after the last
     */
    record Patience(int free, Duration longestPause, Duration forgetAfter) {}

    private final Patience patience;
    private final Deque<CompletableFuture<Optional<Duration>>> waiting = new ArrayDeque<>();
    private Past past;
    private int judging;

    PinLine(Patience patience, Past past) {
        this.patience = patience;
        this.past = past;
    }

    /**
     * A try comes.
     *
     * @return empty when it is its turn; or, at once or later, how long to wait before another
     */
    CompletableFuture<Optional<Duration>> come(Instant now) {
        if (Duration.between(past.lastAt(), now).compareTo(patience.forgetAfter()) >= 0) {
            past = Past.NONE;
        }
        var turn = new CompletableFuture<Optional<Duration>>();
        waiting.add(turn);
        advance(now);
        return turn;
    }

    /** A try whose turn it was has been judged. */
    void judged(boolean right, Instant now) {
        judging--;
        past =
                right
                        ? new Past(Math.max(0, past.wrong() - 1), past.lastAt())
                        : new Past(past.wrong() + 1, now);
        advance(now);
    }

    /** A try whose turn it was could not be judged. */
    void dropped(Instant now) {
        judging--;
        advance(now);
    }

    /** All wrong ones are forgiven. */
    void forget(Instant now) {
        past = Past.NONE;
        advance(now);
    }

    /** Lets those go whose turn it is, and sends those away who would wait for too long. */
    void advance(Instant now) {
        while (!waiting.isEmpty() && mayBegin(now)) {
            judging++;
            waiting.remove().complete(Optional.empty());
        }
        int most = mostWaiting(now);
        while (waiting.size() > most) {
            waiting.removeLast().complete(Optional.of(nextIn(now)));
        }
    }

    /** How long until {@link #advance} has something to do; empty while nobody waits for time. */
    Optional<Duration> due(Instant now) {
        return waiting.isEmpty() || judging > 0 ? Optional.empty() : Optional.of(nextIn(now));
    }

    private boolean mayBegin(Instant now) {
        return past.wrong() + judging < patience.free()
                || (judging == 0 && !remaining(now).isPositive());
    }

    private int mostWaiting(Instant now) {
        if (past.wrong() < patience.free()) {
            return MOST_WAITING;
        }
        int fit = 0;
        Duration until = remaining(now);
        while (until.compareTo(LONGEST_HOLD) <= 0 && fit < MOST_WAITING) {
            fit++;
            until = until.plus(pause(past.wrong() + fit));
        }
        return fit;
    }

    private Duration nextIn(Instant now) {
        Duration left = remaining(now);
        return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    private Duration remaining(Instant now) {
        if (past.wrong() < patience.free()) {
            return Duration.ZERO;
        }
        Duration whole = pause(past.wrong());
        Duration left = Duration.between(now, past.lastAt().plus(whole));
        // A clock that was set back keeps nobody out for longer.
        return left.compareTo(whole) > 0 ? whole : left;
    }

    private Duration pause(int wrong) {
        int doublings = Math.min(MOST_DOUBLINGS, wrong - patience.free());
        Duration pause = Duration.ofSeconds(1L << Math.max(0, doublings));
        Duration longest = patience.longestPause();
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}

package dev.alcove.bench.scenario;

/**
 * How large the largest session is.
 *
 * @param participants people in the session, the host among them
 * @param breakouts of the session
 * @param seats of the largest breakout
 */
public record LimitSize(int participants, int breakouts, int seats) {

    private static final LimitSize PROMISED = new LimitSize(5_000, 200, 1_000);

    /** What the contract promises (§6). */
    public static LimitSize promised() {
        return PROMISED;
    }

    /** Seconds, to see that the scenario works. */
    public static LimitSize quick() {
        return new LimitSize(101, 10, 50);
    }

    /** Whether one more of anything has to be refused. */
    boolean isFull() {
        return equals(PROMISED);
    }
}

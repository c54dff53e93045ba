package dev.alcove.bench.scenario;

/**
 * How much is measured.
 *
 * @param people in the session of recalls and joins
 * @param breakouts that they are in
 * @param warmUpRounds that are not counted, so that both sides are compiled
 * @param rounds that are counted
 * @param sockets of fan-out and memory
 * @param messages of one series of fan-out
 * @param series of fan-out
 * @param starts of start-up
 * @param liveSessions at the crash
 */
public record Size(
        int people,
        int breakouts,
        int warmUpRounds,
        int rounds,
        int sockets,
        int messages,
        int series,
        int starts,
        int liveSessions) {

    /** What the budgets are about. */
    public static Size full() {
        return new Size(1000, 50, 15, 25, 2000, 50, 3, 5, 100);
    }

    /** Seconds, to see that the bench itself works: its figures mean nothing. */
    public static Size quick() {
        return new Size(100, 5, 2, 3, 150, 10, 1, 1, 5);
    }

    /** Seats that are just enough for everybody. */
    public int seats() {
        return people / breakouts;
    }
}

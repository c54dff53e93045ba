package dev.alcove.core.breakout;

/**
 * Why people changed their space, and what that does to the seat that was kept for them.
 *
 * <p>A seat is kept for those who are assigned. One who comes back alone may go in again; one whom
 * a host puts elsewhere belongs there from then on; one who chose another breakout gives the first
 * up.
 */
public enum MoveReason {
    /** Their breakouts opened. */
    OPENED(Seat.KEPT),
    /** They went in by themselves. */
    JOINED(Seat.GIVEN_UP),
    /** They came back by themselves. */
    RETURNED(Seat.KEPT),
    /** A host put them there. */
    MOVED(Seat.FOLLOWS),
    /** A host or facilitator closed their breakout. */
    CLOSED(Seat.KEPT),
    /** Their breakout's timer ran out. */
    TIMER(Seat.KEPT),
    /** Everyone was called back. */
    RECALLED(Seat.KEPT),
    /** Their breakout was merged into another one. */
    MERGED(Seat.KEPT),
    /** Their breakout was split. */
    SPLIT(Seat.KEPT),
    /** They came late and were placed. */
    LATE(Seat.FOLLOWS),
    /** They had been away for longer than the grace, and are where they were. */
    RESUMED(Seat.KEPT);

    /** What becomes of the seat that was kept for one who moves. */
    public enum Seat {
        /** Nothing: it stays kept until its breakout closes. */
        KEPT,
        /** It is kept where the person is now; none if that is main. */
        FOLLOWS,
        /** It is free for others, unless the person went to it. */
        GIVEN_UP
    }

    private final Seat seat;

    MoveReason(Seat seat) {
        this.seat = seat;
    }

    /** What becomes of the seat that was kept. */
    public Seat seat() {
        return seat;
    }
}

package dev.alcove.core.breakout;

/** How far a person who was moved has come (design §4, <em>Arrivals</em>). */
public enum ArrivalStatus {
    /** The server has said so; nothing was heard of the person's client yet. */
    TOLD,
    /** The client has said that it is on its way. */
    SWITCHING,
    /** Media flows in the new space. Whoever has arrived is not kept track of any more. */
    ARRIVED,
    /** The client has said that it cannot. It may still arrive. */
    FAILED,
    /** Nothing was heard for too long. The person is placed there all the same, and marked. */
    LATE;

    /** Whether word of it is still waited for. */
    public boolean outstanding() {
        return this == TOLD || this == SWITCHING;
    }
}

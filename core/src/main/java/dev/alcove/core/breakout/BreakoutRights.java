package dev.alcove.core.breakout;

/**
 * What those who do not manage may do with a breakout (contract §6, <em>Return</em>, <em>Early
 * joining</em>, <em>Assigning</em>).
 *
 * @param allowParticipantsToChoose people may go in, and go to another one, by themselves
 * @param allowReturnToMain people may come back alone
 * @param allowEarlyJoin people may go in while it is still {@code WAITING}
 * @param autoAssign late arrivals are placed in the smallest breakout that has this
 */
public record BreakoutRights(
        boolean allowParticipantsToChoose,
        boolean allowReturnToMain,
        boolean allowEarlyJoin,
        boolean autoAssign) {

    /** The default of a breakout made as one of a set. */
    public static final BreakoutRights OF_A_SET = new BreakoutRights(false, true, false, false);

    /** The default of a breakout made alone, by {@code breakout.room.create}. */
    public static BreakoutRights ofOne(boolean autoAssign) {
        return new BreakoutRights(true, true, true, autoAssign);
    }
}

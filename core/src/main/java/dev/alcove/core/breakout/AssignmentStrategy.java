package dev.alcove.core.breakout;

/** How people get into breakouts (contract §6, <em>Assigning</em>). */
public enum AssignmentStrategy {
    /** A host places each. */
    MANUAL,
    /** Shuffled; sizes differ by at most one. */
    RANDOM,
    /** Everyone chooses. */
    SELF_SELECT,
    /** As in the last set of breakouts of this session, matched by person and name. */
    PREVIOUS,
    /** By a list of names and groups: the room's roster, or one that is given. */
    ROSTER
}

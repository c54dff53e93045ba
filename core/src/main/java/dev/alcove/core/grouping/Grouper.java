package dev.alcove.core.grouping;

/**
 * Divides people into groups, once or for several rounds. The same task and seed give the same
 * groups. What it costs is bounded by work, not by time: about {@link #WORK} look-ups, whatever the
 * task. How good it is: {@code docs/grouping.md}.
 */
public final class Grouper {
    /**
     * For more people than this there is no search: groups without repeats are still written down
     * where arithmetic has them, else chance decides, and only those who are fixed are looked at.
     */
    public static final int MOST_PEOPLE = 1_000;

    /** How many times two people may be compared in a search. */
    static final long WORK = 12_000_000;

    private Grouper() {}

    /** A schedule for this task. */
    public static Schedule divide(GroupingTask task, long seed) {
        var draws = new Draws(seed);
        var even = task.free() ? Lattice.schedule(task, draws) : null;
        if (even != null && even.isPresent()) {
            return even.get();
        }
        if (task.people() > MOST_PEOPLE) {
            return new Schedule(task.groups(), Start.of(task, draws));
        }
        var search = new Search(task, Start.of(task, draws), draws);
        search.run(WORK);
        return search.schedule();
    }
}

package dev.alcove.core.grouping;

import java.util.Arrays;

/** What is to be divided. People and groups are numbers from 0. */
public final class GroupingTask {
    private final int[] sizes;
    private final int rounds;
    private final int[] fixed;
    private final Affinity affinity;

    /**
     * @param sizes how many people each group takes; together exactly as many as there are people
     * @param rounds how often they are divided
     * @param fixed the group of each person who stays in it in every round; -1 for the others
     * @param affinity what each pair costs whenever it shares a group
     */
    public GroupingTask(int[] sizes, int rounds, int[] fixed, Affinity affinity) {
        this.sizes = sizes.clone();
        this.rounds = rounds;
        this.fixed = fixed.clone();
        this.affinity = affinity;
    }

    int people() {
        return fixed.length;
    }

    int groups() {
        return sizes.length;
    }

    int size(int group) {
        return sizes[group];
    }

    int[] sizes() {
        return sizes.clone();
    }

    int rounds() {
        return rounds;
    }

    /** The group that the person stays in; -1 for none. */
    int fixed(int person) {
        return fixed[person];
    }

    Affinity affinity() {
        return affinity;
    }

    /** Whether nothing but repeated meetings matters, so that people are interchangeable. */
    boolean free() {
        return affinity.none() && Arrays.stream(fixed).allMatch(group -> group < 0);
    }

    /**
     * Sizes that differ by at most one, save where more people are fixed in a group, or fewer seats
     * are in it, than that.
     *
     * @param fixed how many are fixed in each group
     * @param seats how many each group holds at most
     */
    public static int[] sizes(int people, int[] fixed, int[] seats) {
        int[] sizes = fixed.clone();
        for (int left = people - Arrays.stream(fixed).sum(); left > 0; left--) {
            int smallest = -1;
            for (int group = 0; group < sizes.length; group++) {
                boolean fits = sizes[group] < seats[group];
                if (fits && (smallest < 0 || sizes[group] < sizes[smallest])) {
                    smallest = group;
                }
            }
            if (smallest < 0) {
                throw new IllegalArgumentException("There are fewer seats than people");
            }
            sizes[smallest]++;
        }
        return sizes;
    }
}

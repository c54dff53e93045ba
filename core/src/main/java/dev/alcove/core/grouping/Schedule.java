package dev.alcove.core.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Who is in which group, round by round. */
public final class Schedule {
    private final int groups;
    private final int[][] groupOf;

    /**
     * @param groupOf the group of each person, for each round
     */
    Schedule(int groups, int[][] groupOf) {
        this.groups = groups;
        this.groupOf = groupOf;
    }

    /** How many rounds. */
    public int rounds() {
        return groupOf.length;
    }

    /** The group of that person in that round. */
    public int group(int round, int person) {
        return groupOf[round][person];
    }

    /** The people of each group of a round. */
    public List<List<Integer>> groups(int round) {
        List<List<Integer>> result = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            result.add(new ArrayList<>());
        }
        for (int person = 0; person < groupOf[round].length; person++) {
            result.get(groupOf[round][person]).add(person);
        }
        return result;
    }

    int[][] table() {
        return Arrays.stream(groupOf).map(int[]::clone).toArray(int[][]::new);
    }

    /**
     * How many meetings are one too many: for each pair that shares a group more than once over the
     * rounds, how often beyond the first time. Those who are to stay together do not count.
     */
    public int repeatedPairs(Affinity affinity) {
        int people = groupOf.length == 0 ? 0 : groupOf[0].length;
        var met = new BitSet(people * people);
        int repeats = 0;
        for (int round = 0; round < groupOf.length; round++) {
            for (List<Integer> group : groups(round)) {
                for (int i = 0; i < group.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        repeats += again(met, affinity, group.get(i), group.get(j)) ? 1 : 0;
                    }
                }
            }
        }
        return repeats;
    }

    /** Notes a meeting, and says whether it was not the first; people of a group are in order. */
    private boolean again(BitSet met, Affinity affinity, int one, int other) {
        int pair = one * groupOf[0].length + other;
        boolean before = met.get(pair);
        met.set(pair);
        return before && !affinity.wantsTogether(one, other);
    }
}

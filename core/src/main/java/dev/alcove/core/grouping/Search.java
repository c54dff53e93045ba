package dev.alcove.core.grouping;

import java.util.stream.IntStream;

/**
 * Betters a schedule by letting two people of a round change groups, again and again: what makes it
 * better always, what makes it worse now and then, and less and less (simulated annealing). Sizes
 * stay as they are, and those who are fixed stay where they are.
 */
final class Search {
    /** How much worse an exchange may be: at first about half a repeated meeting. */
    private static final double WARM = Affinity.AGAIN * 0.45;

    private static final double COLD = Affinity.AGAIN * 0.06;

    /** How often the temperature falls. */
    private static final int STEPS = 100;

    private final GroupingTask task;
    private final Draws draws;
    private final int people;
    private final int[][] groupOf;
    private final int[][][] members;
    private final int[][] seat;
    private final int[] price;
    private final int[] movable;
    private long cost;
    private long work;

    Search(GroupingTask task, int[][] start, Draws draws) {
        this.task = task;
        this.draws = draws;
        this.people = task.people();
        this.groupOf = start;
        this.members = new int[start.length][task.groups()][];
        this.seat = new int[start.length][people];
        this.price = task.affinity().prices();
        this.movable =
                IntStream.range(0, people).filter(person -> task.fixed(person) < 0).toArray();
        for (int round = 0; round < start.length; round++) {
            seatAll(round);
        }
    }

    private void seatAll(int round) {
        for (int group = 0; group < members[round].length; group++) {
            members[round][group] = new int[task.size(group)];
        }
        int[] taken = new int[task.groups()];
        for (int person = 0; person < people; person++) {
            int group = groupOf[round][person];
            for (int i = 0; i < taken[group]; i++) {
                int other = members[round][group][i];
                cost += price[person * people + other];
                meet(person, other, Affinity.AGAIN);
            }
            seat[round][person] = taken[group];
            members[round][group][taken[group]++] = person;
        }
    }

    Schedule schedule() {
        return new Schedule(task.groups(), groupOf);
    }

    /** Searches until that many pairs have been looked at, or nothing is left to better. */
    void run(long budget) {
        if (movable.length < 2 || task.groups() < 2 || groupOf.length == 0) {
            return;
        }
        for (int step = 0; step < STEPS; step++) {
            double warmth = WARM * Math.pow(COLD / WARM, (double) step / (STEPS - 1));
            long until = budget * (step + 1) / STEPS;
            while (work < until) {
                if (task.free() && cost == 0) {
                    return;
                }
                attempt(warmth);
            }
        }
        while (work < budget + budget / 10) {
            attempt(0);
        }
    }

    private void attempt(double warmth) {
        int round = draws.below(groupOf.length);
        int one = movable[draws.below(movable.length)];
        int other = movable[draws.below(movable.length)];
        work++;
        if (groupOf[round][one] == groupOf[round][other]) {
            return;
        }
        int change = change(round, one, other) + change(round, other, one);
        boolean accepted =
                change <= 0 || (warmth > 0 && draws.share() < Math.exp(-change / warmth));
        if (accepted) {
            exchange(round, one, other);
            cost += change;
        }
    }

    /** What it changes that {@code one} leaves its group and comes in place of {@code other}. */
    private int change(int round, int one, int other) {
        int row = one * people;
        int[] from = members[round][groupOf[round][one]];
        // Each pair of the old group counted itself once.
        int sum = Affinity.AGAIN * (from.length - 1) + price[row + one];
        for (int person : from) {
            sum -= price[row + person];
        }
        int[] to = members[round][groupOf[round][other]];
        for (int person : to) {
            sum += price[row + person];
        }
        work += from.length + to.length;
        return sum - price[row + other];
    }

    private void exchange(int round, int one, int other) {
        int from = groupOf[round][one];
        int to = groupOf[round][other];
        meetAll(round, one, -Affinity.AGAIN);
        meetAll(round, other, -Affinity.AGAIN);
        members[round][from][seat[round][one]] = other;
        members[round][to][seat[round][other]] = one;
        int place = seat[round][one];
        seat[round][one] = seat[round][other];
        seat[round][other] = place;
        groupOf[round][one] = to;
        groupOf[round][other] = from;
        meetAll(round, one, Affinity.AGAIN);
        meetAll(round, other, Affinity.AGAIN);
    }

    private void meetAll(int round, int person, int by) {
        for (int member : members[round][groupOf[round][person]]) {
            if (member != person) {
                meet(person, member, by);
            }
        }
    }

    /** From now on a meeting of these two costs so much more. */
    private void meet(int one, int other, int more) {
        price[one * people + other] += more;
        price[other * people + one] += more;
    }
}

package dev.alcove.core.grouping;

import java.util.Optional;

/**
 * Schedules in which nobody meets anybody twice, written down without a search, where arithmetic
 * has one: people are the points of a grid of {@code groups} rows, one person a row and column, and
 * in round {@code t} a group is the line {@code row = start + t · column}. Over a finite field two
 * lines share one point at most, and two points of a column share none. Where a grid is as wide as
 * high its columns are one more round.
 *
 * <p>The fields here have a prime number of elements, or a power of two.
 */
final class Lattice {
    /** By how many bits the elements have: what a product is reduced by. */
    private static final int[] POLYNOMIALS = {0, 0, 7, 11, 19, 37, 67, 131};

    private final int order;

    private Lattice(int order) {
        this.order = order;
    }

    /** A schedule without repeats, if there is one of this kind; people stand in random order. */
    static Optional<Schedule> schedule(GroupingTask task, Draws draws) {
        int groups = task.groups();
        int width = (task.people() + groups - 1) / groups;
        boolean evenSizes = even(task, width);
        boolean square = width == groups && groups * width - task.people() <= 1;
        boolean fits = width <= groups && task.rounds() <= groups + (square ? 1 : 0);
        if (!evenSizes || !fits || !isField(groups)) {
            return Optional.empty();
        }
        var lattice = new Lattice(groups);
        int[] order = draws.order(task.people());
        int[][] table = new int[task.rounds()][task.people()];
        for (int seat = 0; seat < order.length; seat++) {
            int column = seat / groups;
            int row = seat % groups;
            for (int round = 0; round < task.rounds(); round++) {
                table[round][order[seat]] =
                        round == groups ? column : lattice.line(row, column, round);
            }
        }
        return Optional.of(fitted(task, new Schedule(groups, table)));
    }

    private static boolean even(GroupingTask task, int width) {
        for (int size : task.sizes()) {
            if (size > width || size < width - 1) {
                return false;
            }
        }
        return true;
    }

    /** Numbers the groups of each round so that the larger ones are where the task has them. */
    private static Schedule fitted(GroupingTask task, Schedule schedule) {
        int[][] table = schedule.table();
        int groups = task.groups();
        for (int round = 0; round < table.length; round++) {
            int[] number = new int[groups];
            boolean[] used = new boolean[groups];
            var members = schedule.groups(round);
            for (int group = 0; group < groups; group++) {
                for (int target = 0; target < groups; target++) {
                    if (!used[target] && task.size(target) == members.get(group).size()) {
                        used[target] = true;
                        number[group] = target;
                        break;
                    }
                }
            }
            for (int person = 0; person < table[round].length; person++) {
                table[round][person] = number[table[round][person]];
            }
        }
        return new Schedule(groups, table);
    }

    /** The line of slope {@code round} through that point: {@code row - round · column}. */
    private int line(int row, int column, int round) {
        if (Integer.bitCount(order) == 1) {
            return row ^ times(round, column);
        }
        return Math.floorMod(row - round * column, order);
    }

    /** The product in a field of two to some power. */
    private int times(int one, int other) {
        int bits = Integer.numberOfTrailingZeros(order);
        int product = 0;
        for (int bit = 0; bit < bits; bit++) {
            product ^= (other >> bit & 1) * (one << bit);
        }
        for (int bit = 2 * bits - 2; bit >= bits; bit--) {
            if ((product >> bit & 1) == 1) {
                product ^= POLYNOMIALS[bits] << (bit - bits);
            }
        }
        return product;
    }

    private static boolean isField(int order) {
        if (Integer.bitCount(order) == 1) {
            int bits = Integer.numberOfTrailingZeros(order);
            return bits >= 1 && bits < POLYNOMIALS.length;
        }
        for (int divisor = 2; divisor * divisor <= order; divisor++) {
            if (order % divisor == 0) {
                return false;
            }
        }
        return order > 1;
    }
}

package dev.alcove.core.grouping;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Prints the table of {@code docs/grouping.md}: repeated pairs and processor time for some sizes.
 * Not a test: times depend on the machine.
 */
final class GroupingQuality {
    private static final int SEEDS = 5;

    private GroupingQuality() {}

    static void main() {
        int[][] sizes = {
            {40, 8, 5},
            {40, 8, 8},
            {16, 4, 5},
            {12, 4, 3},
            {12, 3, 4},
            {20, 5, 4},
            {15, 5, 7},
            {30, 6, 4},
            {24, 6, 5},
            {32, 8, 10},
            {37, 8, 5},
            {100, 20, 5},
            {100, 10, 5},
            {200, 40, 10},
            {1000, 200, 5},
            {1000, 50, 5},
            {1000, 10, 3}
        };
        for (int[] size : sizes) {
            line(size[0], size[1], size[2]);
        }
    }

    private static void line(int people, int groups, int rounds) {
        var cpu = ManagementFactory.getThreadMXBean();
        int worst = 0;
        int best = Integer.MAX_VALUE;
        long[] nanos = new long[SEEDS];
        for (int seed = 0; seed < SEEDS; seed++) {
            var task = GrouperTest.even(people, groups, rounds);
            long begin = cpu.getCurrentThreadCpuTime();
            var schedule = Grouper.divide(task, seed);
            nanos[seed] = cpu.getCurrentThreadCpuTime() - begin;
            int repeats = schedule.repeatedPairs(task.affinity());
            worst = Math.max(worst, repeats);
            best = Math.min(best, repeats);
        }
        Arrays.sort(nanos);
        System.out.printf(
                "| %d people, %d groups, %d rounds | %d–%d | %d ms |%n",
                people, groups, rounds, best, worst, nanos[SEEDS / 2] / 1_000_000);
    }
}

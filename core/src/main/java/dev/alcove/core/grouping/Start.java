package dev.alcove.core.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a search begins: those who are fixed are in their groups, those who belong together come
 * next, each such circle in the emptiest group, and then everyone else, by lot.
 */
final class Start {
    private final GroupingTask task;
    private final int[] room;
    private final int[] groupOf;

    private Start(GroupingTask task) {
        this.task = task;
        this.room = task.sizes();
        this.groupOf = new int[task.people()];
        Arrays.fill(groupOf, -1);
    }

    static int[][] of(GroupingTask task, Draws draws) {
        int[][] table = new int[task.rounds()][];
        for (int round = 0; round < table.length; round++) {
            table[round] = new Start(task).round(draws);
        }
        return table;
    }

    private int[] round(Draws draws) {
        for (int person = 0; person < groupOf.length; person++) {
            if (task.fixed(person) >= 0) {
                seat(person, task.fixed(person));
            }
        }
        int[] order = draws.order(groupOf.length);
        for (int person : task.affinity().none() ? new int[0] : order) {
            List<Integer> circle = groupOf[person] < 0 ? circle(person) : List.of();
            if (circle.size() > 1) {
                int group = placeFor(circle);
                circle.forEach(one -> seat(one, room[group] > 0 ? group : emptiest()));
            }
        }
        for (int person : order) {
            if (groupOf[person] < 0) {
                seat(person, emptiest());
            }
        }
        return groupOf;
    }

    /** Everyone who is not seated and belongs together with this one, directly or by another. */
    private List<Integer> circle(int person) {
        List<Integer> circle = new ArrayList<>(List.of(person));
        for (int i = 0; i < circle.size(); i++) {
            for (int other = 0; other < groupOf.length; other++) {
                if (groupOf[other] < 0
                        && task.affinity().wantsTogether(circle.get(i), other)
                        && !circle.contains(other)) {
                    circle.add(other);
                }
            }
        }
        return circle;
    }

    /** Where one of the circle is fixed, if there is room; else the emptiest group. */
    private int placeFor(List<Integer> circle) {
        for (int person : circle) {
            for (int other = 0; other < groupOf.length; other++) {
                if (groupOf[other] >= 0
                        && room[groupOf[other]] > 0
                        && task.affinity().wantsTogether(person, other)) {
                    return groupOf[other];
                }
            }
        }
        return emptiest();
    }

    private int emptiest() {
        int best = 0;
        for (int group = 1; group < room.length; group++) {
            if (room[group] > room[best]) {
                best = group;
            }
        }
        return best;
    }

    private void seat(int person, int group) {
        groupOf[person] = group;
        room[group]--;
    }
}

package dev.alcove.core.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How good groups are, against what is known to be possible ({@code docs/grouping.md}). */
class GrouperTest {
    /** Groups as even as they can be, and nothing that matters but meeting again. */
    static GroupingTask even(int people, int groups, int rounds) {
        return task(people, groups, rounds, new Affinity(people));
    }

    static GroupingTask task(int people, int groups, int rounds, Affinity affinity) {
        int[] fixed = new int[people];
        Arrays.fill(fixed, -1);
        return task(groups, rounds, fixed, affinity);
    }

    private static GroupingTask task(int groups, int rounds, int[] fixed, Affinity affinity) {
        int[] seats = new int[groups];
        Arrays.fill(seats, fixed.length);
        int[] taken = new int[groups];
        Arrays.stream(fixed).filter(group -> group >= 0).forEach(group -> taken[group]++);
        return new GroupingTask(
                GroupingTask.sizes(fixed.length, taken, seats), rounds, fixed, affinity);
    }

    /** Every bound is the best that is known, or, where the text says so, near it. */
    @ParameterizedTest(name = "{0} people, {1} groups, {2} rounds: {3} repeated pairs at most")
    @CsvSource({
        "40, 8, 5, 0",
        "40, 8, 8, 0",
        "37, 8, 5, 0",
        "16, 4, 5, 0",
        "9, 3, 4, 0",
        "12, 4, 3, 0",
        "20, 5, 4, 0",
        "25, 5, 6, 0",
        "24, 6, 5, 0",
        "100, 20, 5, 0",
        "30, 6, 4, 2",
        "15, 5, 7, 8",
        "12, 3, 4, 20",
        "32, 8, 10, 36",
        "100, 10, 5, 75",
        "1000, 200, 5, 0"
    })
    void fewMeetTwice(int people, int groups, int rounds, int bound) {
        for (long seed = 0; seed < 3; seed++) {
            var task = even(people, groups, rounds);
            var schedule = Grouper.divide(task, seed);
            assertThat(schedule.repeatedPairs(task.affinity()))
                    .as("repeated pairs with seed %d", seed)
                    .isLessThanOrEqualTo(bound);
        }
    }

    @Property(tries = 60)
    void everyoneIsInOneGroupAndSizesDifferByAtMostOne(
            @ForAll @IntRange(min = 1, max = 60) int people,
            @ForAll @IntRange(min = 1, max = 12) int groups,
            @ForAll @IntRange(min = 1, max = 4) int rounds,
            @ForAll long seed) {
        var schedule = Grouper.divide(even(people, groups, rounds), seed);
        for (int round = 0; round < rounds; round++) {
            var made = schedule.groups(round);
            var sizes = made.stream().mapToInt(List::size).summaryStatistics();
            assertThat(sizes.getSum()).isEqualTo(people);
            assertThat(sizes.getMax() - sizes.getMin()).isLessThanOrEqualTo(1);
            assertThat(made.stream().flatMap(List::stream).distinct()).hasSize(people);
        }
    }

    @Test
    void theSameSeedGivesTheSameGroupsAndAnotherSeedOthers() {
        var task = even(30, 6, 4);
        assertThat(Grouper.divide(task, 1).table()).isDeepEqualTo(Grouper.divide(task, 1).table());
        assertThat(
                        Arrays.deepEquals(
                                Grouper.divide(task, 1).table(), Grouper.divide(task, 2).table()))
                .isFalse();
    }

    @Test
    void whoBelongsTogetherIsTogetherAndWhoDoesNotIsNot() {
        for (long seed = 0; seed < 5; seed++) {
            var affinity = new Affinity(24);
            affinity.together(0, 1);
            affinity.together(1, 2);
            affinity.together(0, 2);
            affinity.together(10, 11);
            for (int one = 12; one < 18; one++) {
                for (int other = 12; other < one; other++) {
                    affinity.apart(one, other);
                }
            }
            var schedule = Grouper.divide(task(24, 6, 3, affinity), seed);
            for (int round = 0; round < 3; round++) {
                assertThat(schedule.group(round, 1)).isEqualTo(schedule.group(round, 0));
                assertThat(schedule.group(round, 2)).isEqualTo(schedule.group(round, 0));
                assertThat(schedule.group(round, 11)).isEqualTo(schedule.group(round, 10));
                int at = round;
                assertThat(IntStream.range(12, 18).map(p -> schedule.group(at, p)))
                        .doesNotHaveDuplicates();
            }
            assertThat(schedule.repeatedPairs(affinity)).isZero();
        }
    }

    @Test
    void kindsAreSpreadEvenly() {
        var affinity = new Affinity(30);
        for (int one = 0; one < 30; one++) {
            for (int other = 0; other < one; other++) {
                if (one % 3 == other % 3) {
                    affinity.alike(one, other);
                }
            }
        }
        var schedule = Grouper.divide(task(30, 5, 2, affinity), 3);
        for (int round = 0; round < 2; round++) {
            for (List<Integer> group : schedule.groups(round)) {
                Map<Integer, Integer> kinds = new HashMap<>();
                group.forEach(person -> kinds.merge(person % 3, 1, Integer::sum));
                assertThat(kinds).containsOnly(Map.entry(0, 2), Map.entry(1, 2), Map.entry(2, 2));
            }
        }
    }

    @Test
    void whoIsFixedStaysAndWhoHasMetIsParted() {
        var affinity = new Affinity(16);
        for (int group = 0; group < 4; group++) {
            for (int one = 0; one < 4; one++) {
                for (int other = 0; other < one; other++) {
                    affinity.met(group * 4 + one, group * 4 + other);
                }
            }
        }
        int[] fixed = new int[16];
        Arrays.fill(fixed, -1);
        fixed[0] = 3;
        fixed[5] = 3;
        var schedule = Grouper.divide(task(4, 1, fixed, affinity), 9);
        assertThat(schedule.group(0, 0)).isEqualTo(3);
        assertThat(schedule.group(0, 5)).isEqualTo(3);
        for (List<Integer> group : schedule.groups(0)) {
            assertThat(group.stream().map(person -> person / 4)).doesNotHaveDuplicates();
        }
    }

    @Test
    void forThousandsThereIsNoSearchAndStillNoRepeatWhereArithmeticHasNone() {
        var task = even(5_000, 128, 6);
        assertThat(Grouper.divide(task, 1).repeatedPairs(task.affinity())).isZero();
        var lots = Grouper.divide(even(5_000, 200, 2), 1);
        assertThat(lots.groups(1)).allMatch(group -> group.size() == 25);
    }
}

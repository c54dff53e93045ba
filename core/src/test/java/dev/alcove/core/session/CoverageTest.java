package dev.alcove.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A property over walks that never get anywhere proves nothing: these do get around. */
class CoverageTest {
    private static List<Step> randomWalk(long seed, int length) {
        var random = new Random(seed);
        var kinds = List.of(Step.Kind.values());
        return Stream.generate(() ->
                        new Step(
                                kinds.get(random.nextInt(kinds.size())),
                                random.nextInt(Walk.CAST),
                                random.nextInt(6),
                                random.nextInt(10)))
                .limit(length)
                .toList();
    }

    @Test
    void randomWalksReachEveryEventAndEveryRejection() {
        Set<Class<?>> events = new HashSet<>();
        Map<Rejection.Code, Integer> codes = new HashMap<>();
        int[] accepted = {0};
        int[] all = {0};
        for (long seed = 0; seed < 300; seed++) {
            Walk.play(
                    randomWalk(seed, 120),
                    turn -> {
                        all[0]++;
                        switch (turn.decision()) {
                            case Decision.Accepted done -> {
                                accepted[0] += done.events().isEmpty() ? 0 : 1;
                                done.events().forEach(e -> events.add(e.event().getClass()));
                            }
                            case Decision.Rejected refused ->
                                    codes.merge(refused.rejection().code(), 1, Integer::sum);
                        }
                    });
        }
        assertThat(events).containsExactlyInAnyOrderElementsOf(leaves(SessionEvent.class).toList());
        assertThat(codes.keySet()).containsExactlyInAnyOrder(Rejection.Code.values());
        assertThat(accepted[0]).as("turns that did something").isGreaterThan(all[0] / 4);
    }

    /** The records that a sealed interface ends in. */
    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CoverageTest::leaves)
                : Stream.of(type);
    }
}

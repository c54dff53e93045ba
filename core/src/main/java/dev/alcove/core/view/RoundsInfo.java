package dev.alcove.core.view;

import dev.alcove.core.breakout.RoundsPhase;
import dev.alcove.core.session.Rounds;
import dev.alcove.core.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rounds as someone sees them.
 *
 * @param current the latest that began, from 1; 0 before the first
 * @param groups for managers: for each round, who is planned to be with whom
 */
public record RoundsInfo(
        int total,
        int current,
        RoundsPhase phase,
        Optional<Instant> nextOpensAt,
        int repeatedPairs,
        Optional<List<List<List<PersonInfo>>>> groups) {
    /** Above so many names in all only the next round is told by name. */
    private static final int MOST_NAMES = 2_000;

    static Optional<RoundsInfo> of(Session session, boolean named) {
        return session.planning()
                .rounds()
                .map(rounds ->
                        new RoundsInfo(
                                rounds.plan().total(),
                                rounds.current(),
                                rounds.phase(),
                                rounds.nextOpensAt(),
                                rounds.plan().repeatedPairs(),
                                named ? Optional.of(groups(session, rounds)) : Optional.empty()));
    }

    private static List<List<List<PersonInfo>>> groups(Session session, Rounds rounds) {
        var plan = rounds.plan();
        long names = plan.groups().stream().flatMap(List::stream).mapToLong(List::size).sum();
        return IntStream.range(0, plan.total())
                .mapToObj(round ->
                        names <= MOST_NAMES || round == rounds.current()
                                ? plan.groups().get(round).stream()
                                        .map(group ->
                                                group.stream()
                                                        .flatMap(id ->
                                                                session.participant(id).stream())
                                                        .map(PersonInfo::of)
                                                        .toList())
                                        .toList()
                                : List.<List<PersonInfo>>of())
                .toList();
    }
}

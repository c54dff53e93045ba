package dev.alcove.core.session;

import dev.alcove.core.grouping.Affinity;
import dev.alcove.core.grouping.Grouper;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.NameKey;
import dev.alcove.core.participant.ParticipantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rules of a session mean for each pair of some people. */
final class Affinities {
    private final Session session;
    private final Map<ParticipantId, Integer> numbers = new HashMap<>();
    private final Affinity affinity;

    private interface Pair {
        void note(int one, int other);
    }

    private Affinities(Session session, List<ParticipantId> people) {
        this.session = session;
        this.affinity = new Affinity(people.size());
        people.forEach(id -> numbers.put(id, numbers.size()));
    }

    /** Nothing is wished where there are more people than rules are looked at for. */
    static Affinity of(Session session, List<ParticipantId> people) {
        var affinities = new Affinities(session, people);
        if (people.size() <= Grouper.MOST_PEOPLE) {
            affinities.note();
        }
        return affinities.affinity;
    }

    private void note() {
        var rules = session.planning().rules();
        rules.keepTogether().forEach(list -> pairs(list, affinity::together));
        rules.keepApart().forEach(list -> pairs(list, affinity::apart));
        rules.balance()
                .ifPresent(balance -> {
                    Map<String, String> kindOf = new HashMap<>();
                    balance.kinds().forEach(kind -> kindOf.put(kind.name(), kind.kind()));
                    groupedBy(id -> kindsOf(id, kindOf))
                            .forEach(list -> pairs(list, affinity::alike));
                });
        if (rules.avoidRepeats()) {
            groupedBy(this::placesOf).forEach(list -> pairs(list, affinity::met));
        }
    }

    private List<String> kindsOf(ParticipantId id, Map<String, String> kindOf) {
        return session.participant(id)
                .map(person -> session.names().given(id, person.name()))
                .flatMap(name -> Optional.ofNullable(kindOf.get(NameKey.of(name))))
                .map(List::of)
                .orElse(List.of());
    }

    private List<BreakoutId> placesOf(ParticipantId id) {
        return session.planning().been().getOrDefault(id, List.of());
    }

    private interface Keys<K> {
        List<K> of(ParticipantId person);
    }

    private <K> List<List<ParticipantId>> groupedBy(Keys<K> keys) {
        Map<K, List<ParticipantId>> groups = new HashMap<>();
        for (ParticipantId id : numbers.keySet()) {
            keys.of(id)
                    .forEach(key -> groups.computeIfAbsent(key, none -> new ArrayList<>()).add(id));
        }
        return List.copyOf(groups.values());
    }

    private void pairs(List<ParticipantId> people, Pair pair) {
        int[] those =
                people.stream()
                        .distinct()
                        .filter(numbers::containsKey)
                        .mapToInt(id -> numbers.getOrDefault(id, 0))
                        .toArray();
        for (int i = 0; i < those.length; i++) {
            for (int j = 0; j < i; j++) {
                pair.note(those[i], those[j]);
            }
        }
    }
}

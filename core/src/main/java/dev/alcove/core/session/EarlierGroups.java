package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.GroupMemory.LastGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The groups of the earlier set, and the breakouts of this one that stand for them: the one of the
 * same name, else the next that no other group has, in the order of creation.
 */
final class EarlierGroups {
    private final Map<ParticipantId, LastGroup> memory;
    private final Map<String, LastGroup> absentByName = new HashMap<>();
    private final Session session;
    private final Map<BreakoutId, BreakoutId> counterparts = new HashMap<>();

    EarlierGroups(Map<ParticipantId, LastGroup> memory, Session session, List<Breakout> targets) {
        this.memory = memory;
        this.session = session;
        rememberAbsent();
        pair(targets);
    }

    /** Where this person belongs; empty for one who was in none of the groups. */
    Optional<BreakoutId> of(Participant person) {
        return Optional.ofNullable(memory.get(person.id()))
                .or(() -> Optional.ofNullable(absentByName.get(key(given(person)))))
                .flatMap(group -> Optional.ofNullable(counterparts.get(group.breakout())));
    }

    private String given(Participant person) {
        return session.names().given(person.id(), person.name());
    }

    /** One who came back under another id is known by name, if only one had that name. */
    private void rememberAbsent() {
        Map<String, Integer> count = new HashMap<>();
        memory.values().forEach(group -> count.merge(key(group.name()), 1, Integer::sum));
        memory.forEach((id, group) -> {
            boolean only = count.getOrDefault(key(group.name()), 0) == 1;
            if (only && session.participant(id).isEmpty()) {
                absentByName.put(key(group.name()), group);
            }
        });
    }

    private void pair(List<Breakout> targets) {
        var groups =
                memory.values().stream()
                        .filter(distinctBreakout())
                        .sorted(Comparator.comparingInt(LastGroup::ordinal))
                        .toList();
        var free = new ArrayList<>(targets);
        for (LastGroup group : groups) {
            free.stream()
                    .filter(b -> key(b.plan().name()).equals(key(group.breakoutName())))
                    .findFirst()
                    .ifPresent(same -> {
                        counterparts.put(group.breakout(), same.id());
                        free.remove(same);
                    });
        }
        for (LastGroup group : groups) {
            if (!counterparts.containsKey(group.breakout()) && !free.isEmpty()) {
                counterparts.put(group.breakout(), free.removeFirst().id());
            }
        }
    }

    private static Predicate<LastGroup> distinctBreakout() {
        var seen = new HashSet<BreakoutId>();
        return group -> seen.add(group.breakout());
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}

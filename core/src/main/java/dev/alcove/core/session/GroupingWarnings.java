package dev.alcove.core.session;

import dev.alcove.core.grouping.Grouper;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of its grouping rules a session does not keep as people are placed now. */
public final class GroupingWarnings {
    private static final int MOST = 20;

    private final Session session;
    private final List<String> sentences = new ArrayList<>();

    private GroupingWarnings(Session session) {
        this.session = session;
    }

    /** A sentence for each, and one for those past the twentieth. */
    public static List<String> of(Session session) {
        var warnings = new GroupingWarnings(session);
        warnings.look();
        var all = warnings.sentences;
        if (all.size() <= MOST) {
            return List.copyOf(all);
        }
        var first = new ArrayList<>(all.subList(0, MOST));
        first.add("And " + (all.size() - MOST) + " more.");
        return List.copyOf(first);
    }

    private void look() {
        var rules = session.planning().rules();
        if (rules.none()) {
            return;
        }
        rules.keepTogether().forEach(this::together);
        rules.keepApart().forEach(this::apart);
        int people = session.roster().seatedInRoom();
        if (people > Grouper.MOST_PEOPLE) {
            sentences.add(
                    "Groups of more than "
                            + Grouper.MOST_PEOPLE
                            + " people are drawn by lot alone: rules are not looked at.");
        } else if (rules.avoidRepeats()) {
            repeats();
        }
    }

    private Optional<BreakoutId> place(ParticipantId id) {
        return session.participant(id)
                .filter(person -> !person.manages())
                .flatMap(person -> SwapRules.place(person).asBreakout());
    }

    private String name(ParticipantId id) {
        return session.participant(id).map(Participant::name).orElse(id.value());
    }

    private void together(List<ParticipantId> people) {
        var placed = people.stream().distinct().filter(id -> place(id).isPresent()).toList();
        if (placed.stream().map(this::place).distinct().count() > 1) {
            sentences.add(
                    placed.stream().map(this::name).collect(Collectors.joining(", "))
                            + " should be together, and are not.");
        }
    }

    private void apart(List<ParticipantId> people) {
        Map<BreakoutId, ParticipantId> first = new HashMap<>();
        for (ParticipantId id : people.stream().distinct().toList()) {
            var there = place(id).map(breakout -> first.putIfAbsent(breakout, id));
            there.ifPresent(other ->
                    sentences.add(
                            name(other) + " and " + name(id) + " should be apart, and are not."));
        }
    }

    /** Pairs that have met in an earlier breakout. */
    private void repeats() {
        Map<BreakoutId, List<ParticipantId>> groups = new HashMap<>();
        for (ParticipantId id : session.roster().all().keySet()) {
            place(id)
                    .ifPresent(breakout ->
                            groups.computeIfAbsent(breakout, key -> new ArrayList<>()).add(id));
        }
        long pairs = 0;
        for (var group : groups.entrySet()) {
            pairs += metBefore(group.getKey(), group.getValue());
        }
        if (pairs > 0) {
            sentences.add(
                    pairs == 1
                            ? "One pair has been in a breakout together before."
                            : pairs + " pairs have been in a breakout together before.");
        }
    }

    private long metBefore(BreakoutId now, List<ParticipantId> people) {
        List<Set<BreakoutId>> places = new ArrayList<>();
        for (ParticipantId id : people) {
            var been = new HashSet<>(session.planning().been().getOrDefault(id, List.of()));
            been.remove(now);
            places.add(been);
        }
        long pairs = 0;
        for (int i = 0; i < places.size(); i++) {
            var own = places.get(i);
            for (int j = 0; j < i; j++) {
                pairs += places.get(j).stream().anyMatch(own::contains) ? 1 : 0;
            }
        }
        return pairs;
    }
}

package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.NameKey;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who of a session is meant by which line of a list, and why nobody is. Hosts and cohosts are not
 * looked for: they take no seat.
 */
public final class ListMatching {
    private final Map<ParticipantId, BreakoutId> seats = new LinkedHashMap<>();
    private final List<Unmatched> unmatched = new ArrayList<>();
    private final Map<ParticipantId, Listed> lines = new LinkedHashMap<>();
    private final Map<String, List<Participant>> people = new HashMap<>();
    private final Map<String, BreakoutId> groups = new HashMap<>();
    private final List<Participant> present;

    /** A line that nobody was placed by. */
    public record Unmatched(Listed listed, String reason) {}

    private ListMatching(Session session, Collection<Breakout> targets) {
        this.present =
                session.roster().all().values().stream()
                        .filter(person -> !person.manages() && person.shown())
                        .sorted(java.util.Comparator.comparing(Roster.Place::of))
                        .toList();
        for (Participant person : present) {
            String name = session.names().given(person.id(), person.name());
            people.computeIfAbsent(NameKey.of(name), key -> new ArrayList<>()).add(person);
        }
        for (Breakout breakout : targets) {
            groups.putIfAbsent(NameKey.of(breakout.plan().name()), breakout.id());
        }
    }

    /** Matches the list with who is there, and with the breakouts that are not about to close. */
    public static ListMatching of(Session session, List<Listed> list) {
        var targets = session.breakouts().stream().filter(b -> !b.closing()).toList();
        var matching = new ListMatching(session, targets);
        list.forEach(matching::match);
        return matching;
    }

    private void match(Listed listed) {
        var found =
                listed.keys().stream()
                        .map(key -> people.getOrDefault(key, List.of()))
                        .filter(those -> !those.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        if (found.isEmpty()) {
            miss(listed, "Nobody of that name is here.");
        } else if (found.size() > 1) {
            miss(listed, found.size() + " people here have that name. Place them by hand.");
            found.forEach(person -> lines.putIfAbsent(person.id(), listed));
        } else if (lines.containsKey(found.getFirst().id())) {
            miss(listed, "That person is on an earlier line.");
        } else {
            seat(listed, found.getFirst().id());
        }
    }

    private void seat(Listed listed, ParticipantId person) {
        lines.put(person, listed);
        var group = groups.get(NameKey.of(listed.group()));
        if (group != null) {
            seats.put(person, group);
        } else if (!listed.group().isBlank()) {
            miss(listed, "There is no breakout “" + listed.group() + "”.");
        }
    }

    private void miss(Listed listed, String reason) {
        unmatched.add(new Unmatched(listed, reason));
    }

    /** Who belongs where. */
    Map<ParticipantId, BreakoutId> seats() {
        return seats;
    }

    /** The lines that nobody was placed by, in order. */
    public List<Unmatched> unmatched() {
        return List.copyOf(unmatched);
    }

    /** Those who are there and on no line, in order of arrival. */
    public List<Participant> unlisted() {
        return present.stream().filter(person -> !lines.containsKey(person.id())).toList();
    }
}

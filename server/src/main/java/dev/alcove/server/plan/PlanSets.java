package dev.alcove.server.plan;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.NameKey;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Roster;
import dev.alcove.core.session.Session;
import dev.alcove.core.text.DisplayName;
import dev.alcove.core.text.FreeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The plan of a session as a set that can be kept. */
public final class PlanSets {
    private PlanSets() {}

    /** Its breakouts, with those who are in them or assigned to them; empty if there are none. */
    public static Optional<NamedSet> of(Session session, String name, Instant now) {
        Set<String> names = new HashSet<>();
        List<NamedSet.NamedRoom> rooms = new ArrayList<>();
        for (Breakout breakout : session.breakouts()) {
            rooms.add(room(session, breakout, names));
        }
        return rooms.isEmpty() ? Optional.empty() : Optional.of(new NamedSet(name, now, rooms));
    }

    private static NamedSet.NamedRoom room(Session session, Breakout breakout, Set<String> names) {
        var plan = breakout.plan();
        String name = DisplayName.clean(plan.name());
        for (int copy = 2; !names.add(NameKey.of(name)); copy++) {
            String mark = " (" + copy + ")";
            name = DisplayName.shortened(DisplayName.clean(plan.name()), mark.length()) + mark;
        }
        var here = session.roster().in(Space.in(breakout.id())).shown().stream();
        var assigned = session.roster().assignedTo(breakout.id()).stream();
        List<String> people =
                Stream.concat(here, assigned)
                        .map(Roster.Place::id)
                        .distinct()
                        .flatMap(id -> session.participant(id).stream())
                        .filter(person -> !person.manages())
                        .map(person -> session.names().given(person.id(), person.name()))
                        .map(DisplayName::clean)
                        .filter(DisplayName::fits)
                        .toList();
        return new NamedSet.NamedRoom(
                name,
                FreeText.clean(plan.topic()),
                plan.task().map(FreeText::clean),
                Optional.of(plan.maxParticipants()),
                plan.duration(),
                people);
    }
}

package dev.alcove.core.report;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What everyone and everything in a sitting was called, those who are gone included. */
public final class Names {
    private final Map<ParticipantId, String> people = new HashMap<>();
    private final Map<BreakoutId, String> breakouts = new HashMap<>();

    /** Learns the names from a whole journal. */
    public static Names of(List<Recorded> journal) {
        var names = new Names();
        journal.forEach(recorded -> names.learn(recorded.event()));
        return names;
    }

    private Names() {}

    private void learn(SessionEvent event) {
        switch (event) {
            case SessionEvent.ParticipantJoined joined ->
                    people.put(joined.participant(), joined.name());
            case SessionEvent.ParticipantRenamed renamed ->
                    people.put(renamed.participant(), renamed.name());
            case SessionEvent.BreakoutCreated created ->
                    breakouts.put(created.breakout(), created.plan().name());
            case SessionEvent.BreakoutUpdated updated ->
                    breakouts.put(updated.breakout(), updated.plan().name());
            default -> {} // Nothing else gives names.
        }
    }

    /** That participant by its last name. */
    public Who person(ParticipantId id) {
        return new Who(Optional.of(id), people.getOrDefault(id, ""));
    }

    /** That breakout's last name. */
    public String breakout(BreakoutId id) {
        return breakouts.getOrDefault(id, id.value());
    }

    /** That space by name. */
    public Place place(Space space) {
        return new Place(space, space.asBreakout().map(this::breakout).orElse("Main room"));
    }

    /** Who acted; empty for the server itself. */
    Optional<Who> actor(Actor actor) {
        return switch (actor) {
            case Actor.Person(ParticipantId id) -> Optional.of(person(id));
            case Actor.Owner(String name) -> Optional.of(new Who(Optional.empty(), name));
            case Actor.Clock() -> Optional.empty();
        };
    }
}

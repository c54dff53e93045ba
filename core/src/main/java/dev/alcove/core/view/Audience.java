package dev.alcove.core.view;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Roster.Place;
import dev.alcove.core.session.Session;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who is told a message, as a rule over the session right after the event. */
public sealed interface Audience {

    /** All participants. */
    record Everyone() implements Audience {}

    /** All who are in that space. */
    record InSpace(Space space) implements Audience {}

    /** All who have breakout:manage, wherever they are. */
    record Managers() implements Audience {}

    /** All for whom a seat is kept there. */
    record AssignedTo(BreakoutId breakout) implements Audience {}

    /** Just these, even if they are no longer in the session. */
    record People(List<ParticipantId> people) implements Audience {
        public People {
            people = List.copyOf(people);
        }
    }

    /** All who are in any of these audiences, each once. */
    record AnyOf(List<Audience> audiences) implements Audience {
        public AnyOf {
            audiences = List.copyOf(audiences);
        }
    }

    /** All who are in the one and not in the other. */
    record Except(Audience audience, Audience but) implements Audience {}

    static Audience anyOf(Audience... audiences) {
        return new AnyOf(List.of(audiences));
    }

    default Audience except(Audience but) {
        return new Except(this, but);
    }

    /** Whether that person is told. Costs O(1), or the length of a list of people. */
    default boolean includes(Session after, ParticipantId person) {
        return switch (this) {
            case Everyone() -> after.participant(person).isPresent();
            case InSpace(Space space) ->
                    after.participant(person).filter(p -> p.space().equals(space)).isPresent();
            case Managers() -> after.participant(person).filter(Participant::manages).isPresent();
            case AssignedTo(BreakoutId breakout) ->
                    after.participant(person)
                            .flatMap(Participant::assigned)
                            .filter(breakout::equals)
                            .isPresent();
            case People(List<ParticipantId> people) -> people.contains(person);
            case AnyOf(List<Audience> audiences) ->
                    audiences.stream().anyMatch(one -> one.includes(after, person));
            case Except(Audience audience, Audience but) ->
                    audience.includes(after, person) && !but.includes(after, person);
        };
    }

    /** All who are told, each once. Costs O(people told), for {@link Except} of the first of it. */
    default Set<ParticipantId> resolve(Session after) {
        var told = new LinkedHashSet<ParticipantId>();
        switch (this) {
            case Everyone() -> told.addAll(after.roster().all().keySet());
            case InSpace(Space space) -> {
                addAll(told, after.roster().in(space).shown());
                addAll(told, after.roster().in(space).expected());
            }
            case Managers() -> addAll(told, after.roster().managers());
            case AssignedTo(BreakoutId breakout) ->
                    addAll(told, after.roster().assignedTo(breakout));
            case People(List<ParticipantId> people) -> told.addAll(people);
            case AnyOf(List<Audience> audiences) ->
                    audiences.forEach(one -> told.addAll(one.resolve(after)));
            case Except(Audience audience, Audience but) ->
                    audience.resolve(after).stream()
                            .filter(person -> !but.includes(after, person))
                            .forEach(told::add);
        }
        return told;
    }

    private static void addAll(Set<ParticipantId> told, Collection<Place> places) {
        places.forEach(place -> told.add(place.id()));
    }
}

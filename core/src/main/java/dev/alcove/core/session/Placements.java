package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fewest events that place people: who gives a seat up, who moves from where to where, for whom
 * a seat is planned. One event for each group, however large.
 */
final class Placements {
    private final List<ParticipantId> givingUp = new ArrayList<>();
    private final Map<Route, List<ParticipantId>> moves = new LinkedHashMap<>();
    private final Map<BreakoutId, List<ParticipantId>> plans = new LinkedHashMap<>();

    private record Route(Space from, Space to) {}

    private Placements() {}

    static void emit(Unfolding unfolding, Map<ParticipantId, Space> accepted) {
        var session = unfolding.session();
        var placements = new Placements();
        accepted.forEach(
                (id, to) -> session.participant(id).ifPresent(p -> placements.add(session, p, to)));
        placements.emit(unfolding);
    }

    /** The seats given up come first, so that the lists of those breakouts are told once. */
    private void add(Session session, Participant person, Space to) {
        var target = to.asBreakout();
        boolean planned = target.flatMap(session::breakout).filter(Breakout::waiting).isPresent();
        boolean moves = !planned && !person.space().equals(to);
        if (moves) {
            this.moves
                    .computeIfAbsent(new Route(person.space(), to), key -> new ArrayList<>())
                    .add(person.id());
            return;
        }
        if (person.assigned().equals(target)) {
            return;
        }
        if (person.assigned().isPresent()) {
            givingUp.add(person.id());
        }
        target.ifPresent(
                id -> plans.computeIfAbsent(id, key -> new ArrayList<>()).add(person.id()));
    }

    private void emit(Unfolding unfolding) {
        if (!givingUp.isEmpty()) {
            unfolding.emit(new SessionEvent.PeopleUnassigned(givingUp));
        }
        moves.forEach((route, people) ->
                unfolding.emit(
                        new SessionEvent.PeopleMoved(
                                people,
                                route.from(),
                                route.to(),
                                MoveReason.MOVED,
                                Optional.empty())));
        plans.forEach((id, people) -> unfolding.emit(new SessionEvent.PeopleAssigned(people, id)));
    }
}

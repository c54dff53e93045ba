package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Late arrivals follow the plan, where the host chose so (contract §6, {@code autoAssign}). */
final class LateArrivals {
    private LateArrivals() {}

    /**
     * Places one who just came: in the breakout that the person was in before, else in the smallest
     * open one, or a seat is kept there where people are asked to go in; if none has opened, a seat
     * is planned. Without a free seat the person stays in main.
     */
    static void place(Unfolding unfolding, ParticipantId id) {
        var session = unfolding.session();
        var person =
                session.participant(id)
                        .filter(p -> !p.manages())
                        .filter(p -> p.space().equals(Space.main()))
                        .filter(p -> p.assigned().isEmpty());
        if (person.isEmpty()) {
            return;
        }
        var open =
                previous(session, person.get())
                        .or(() -> smallest(session, b -> !b.waiting() && !b.closing()));
        if (open.isPresent() && OpeningRules.asks(session)) {
            unfolding.emit(new SessionEvent.PeopleAssigned(List.of(id), open.get().id()));
        } else if (open.isPresent()) {
            unfolding.emit(
                    new SessionEvent.PeopleMoved(
                            List.of(id),
                            Space.main(),
                            Space.in(open.get().id()),
                            MoveReason.LATE,
                            Optional.empty()));
        } else if (!session.roster().assignees().isEmpty()) {
            smallest(session, Breakout::waiting)
                    .ifPresent(breakout ->
                            unfolding.emit(
                                    new SessionEvent.PeopleAssigned(List.of(id), breakout.id())));
        }
    }

    private static Optional<Breakout> previous(Session session, Participant person) {
        return Optional.ofNullable(session.memory().current().get(person.id()))
                .flatMap(group -> session.breakout(group.breakout()))
                .filter(breakout -> !breakout.waiting() && !breakout.closing())
                .filter(breakout -> takesLate(session, breakout));
    }

    private static Optional<Breakout> smallest(Session session, Predicate<Breakout> state) {
        return session.breakouts().stream()
                .filter(state)
                .filter(breakout -> takesLate(session, breakout))
                .min(Comparator.comparingInt(b -> session.roster().seatsTaken(b.id())));
    }

    private static boolean takesLate(Session session, Breakout breakout) {
        return breakout.plan().rights().autoAssign()
                && session.roster().seatsTaken(breakout.id()) < breakout.plan().maxParticipants();
    }
}

package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.forbidden;
import static dev.alcove.core.session.Rejections.invalid;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import java.util.List;
import java.util.Optional;

/** Giving roles. */
final class RoleRules {
    private RoleRules() {}

    static Optional<Rejection> change(Unfolding unfolding, ParticipantId id, Role role) {
        var session = unfolding.session();
        if (!Permissions.mayGiveRoles(session, unfolding.by())) {
            return forbidden("Only a host may give roles. Ask one.");
        }
        var person = session.participant(id);
        if (person.isEmpty()) {
            return Optional.of(Rejections.noParticipant(id));
        }
        if (person.get().role() == role) {
            return DONE;
        }
        if (person.get().role() == Role.HOST && hosts(session) == 1) {
            return invalid("A session keeps at least one host. Make someone else host first.");
        }
        if (person.get().manages() && !role.manages()) {
            findSeats(unfolding, person.get());
        }
        unfolding.emit(new SessionEvent.RoleChanged(id, role));
        return DONE;
    }

    private static long hosts(Session session) {
        return session.roster().managers().stream()
                .filter(place ->
                        session.participant(place.id())
                                .filter(p -> p.role() == Role.HOST)
                                .isPresent())
                .count();
    }

    /**
     * Who manages takes no seat, who no longer does needs one (rule 2): where there is none left,
     * that person goes back to main.
     */
    private static void findSeats(Unfolding unfolding, Participant person) {
        var in = person.space().asBreakout().flatMap(unfolding.session()::breakout);
        if (in.isPresent() && isFull(unfolding.session(), in.get())) {
            unfolding.emit(
                    new SessionEvent.PeopleMoved(
                            List.of(person.id()),
                            person.space(),
                            Space.main(),
                            MoveReason.MOVED,
                            Optional.empty()));
        }
        unfolding
                .session()
                .participant(person.id())
                .flatMap(Participant::assigned)
                .flatMap(unfolding.session()::breakout)
                .filter(breakout -> isFull(unfolding.session(), breakout))
                .ifPresent(breakout ->
                        unfolding.emit(new SessionEvent.PeopleUnassigned(List.of(person.id()))));
    }

    private static boolean isFull(Session session, Breakout breakout) {
        return session.roster().seatsTaken(breakout.id()) >= breakout.plan().maxParticipants();
    }
}

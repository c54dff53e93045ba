package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.forbidden;
import static dev.alcove.core.session.Rejections.managersOnly;

import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Muting people and taking them out (contract §4, <em>moderation</em>). Roles are elsewhere. */
final class ModerationRules {
    private ModerationRules() {}

    static Optional<Rejection> remove(Unfolding unfolding, SessionCommand.Remove remove) {
        var session = unfolding.session();
        var absent = session.departures().of(remove.participant()).map(Absent::last);
        boolean bars = !remove.again();
        if (bars) {
            var noRoom = BarringRules.noRoom(session);
            if (noRoom.isPresent() && Permissions.mayManage(session, unfolding.by())) {
                return noRoom;
            }
        }
        return about(
                unfolding,
                session.participant(remove.participant()).or(() -> absent.filter(p -> bars)),
                remove.participant(),
                "A cohost cannot remove a host.",
                person -> takeOut(unfolding, person, remove.reason(), bars));
    }

    private static void takeOut(
            Unfolding unfolding, Participant person, Optional<String> reason, boolean bars) {
        if (bars) {
            BarringRules.bar(unfolding, person.id(), person.name(), person.person());
        }
        if (unfolding.session().participant(person.id()).isPresent()) {
            unfolding.emit(
                    new SessionEvent.ParticipantLeft(person.id(), LeaveReason.REMOVED, reason));
        }
        if (bars) {
            unfolding
                    .session()
                    .departures()
                    .barOf(person.id(), Optional.empty())
                    .ifPresent(bar -> BarringRules.removeOthersOf(unfolding, bar, reason));
        }
    }

    static Optional<Rejection> mute(Unfolding unfolding, ParticipantId id) {
        return about(
                unfolding,
                unfolding.session().participant(id),
                id,
                "A cohost cannot mute a host.",
                person -> unfolding.emit(new SessionEvent.PeopleMuted(List.of(person.id()))));
    }

    private interface Act {
        void on(Participant person);
    }

    private static Optional<Rejection> about(
            Unfolding unfolding,
            Optional<Participant> person,
            ParticipantId id,
            String notOverHosts,
            Act act) {
        var session = unfolding.session();
        if (!Permissions.mayManage(session, unfolding.by())) {
            return managersOnly();
        }
        if (person.isEmpty()) {
            return Optional.of(Rejections.noParticipant(id));
        }
        if (person.get().role() == Role.HOST
                && !Permissions.mayGiveRoles(session, unfolding.by())) {
            return forbidden(notOverHosts);
        }
        act.on(person.get());
        return DONE;
    }

    /** Everyone there who does not manage: hosts and cohosts speak when they must. */
    static Optional<Rejection> muteAll(Unfolding unfolding, Optional<Space> space) {
        var session = unfolding.session();
        if (!Permissions.mayManage(session, unfolding.by())) {
            return managersOnly();
        }
        var gone = space.flatMap(Space::asBreakout).filter(id -> session.breakout(id).isEmpty());
        if (gone.isPresent()) {
            return Optional.of(Rejections.noBreakout(session, gone.get()));
        }
        var people =
                there(session, space)
                        .filter(person -> person.shown() && !person.manages())
                        .map(Participant::id)
                        .sorted()
                        .toList();
        if (!people.isEmpty()) {
            unfolding.emit(new SessionEvent.PeopleMuted(people));
        }
        return DONE;
    }

    private static Stream<Participant> there(Session session, Optional<Space> space) {
        return space.isEmpty()
                ? session.roster().all().values().stream()
                : session.roster().in(space.get()).shown().stream()
                        .flatMap(place -> session.participant(place.id()).stream());
    }
}

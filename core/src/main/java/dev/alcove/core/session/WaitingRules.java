package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.managersOnly;

import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Presence;
import dev.alcove.core.participant.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who waits, who is let in, and who is not (contract §3 and §4, the waiting room). */
final class WaitingRules {
    private WaitingRules() {}

    static Optional<Rejection> decide(Unfolding unfolding, SessionCommand.AboutWaiting command) {
        if (!Permissions.mayManage(unfolding.session(), unfolding.by())) {
            return managersOnly();
        }
        return switch (command) {
            case SessionCommand.Admit(List<ParticipantId> people) -> admit(unfolding, people);
            case SessionCommand.AdmitAll all -> {
                admitAll(unfolding);
                yield DONE;
            }
            case SessionCommand.Reject(ParticipantId id, Optional<String> reason) ->
                    reject(unfolding, id, reason);
        };
    }

    /** Someone who may come in, but has to be let in first. */
    static Optional<Rejection> begin(Unfolding unfolding, SessionCommand.Join join) {
        var session = unfolding.session();
        int limit = session.settings().limits().participants();
        if (session.roster().all().size() + session.waiting().all().size() >= limit) {
            return Optional.of(
                    new Rejection(
                            Rejection.Code.LIMIT_REACHED,
                            "As many people wait as the session can hold. Try again later."));
        }
        unfolding.emit(
                new SessionEvent.WaitingStarted(
                        join.participant(),
                        join.name(),
                        JoiningRules.seatUntil(unfolding),
                        join.person()));
        return DONE;
    }

    /**
     * Asking again keeps the place. With a host's key, or once there is no waiting room any more,
     * the person is in as soon as there is a seat.
     */
    static Optional<Rejection> askAgain(
            Unfolding unfolding, Waiting waiting, boolean holdsHostKey) {
        var session = unfolding.session();
        var role = JoiningRules.roleOf(session, holdsHostKey);
        boolean mayEnter = role.manages() || !session.settings().waitingRoom();
        if (mayEnter && JoiningRules.noRoom(session, role).isEmpty()) {
            enter(unfolding, waiting, role);
            admitted(unfolding, List.of(waiting.id()));
        } else {
            keepPlace(unfolding, waiting);
        }
        return DONE;
    }

    static void keepPlace(Unfolding unfolding, Waiting waiting) {
        var until = JoiningRules.seatUntil(unfolding);
        if (waiting.presence().deadline().filter(until::isAfter).isPresent()) {
            unfolding.emit(new SessionEvent.WaitingExtended(waiting.id(), until));
        }
    }

    static Optional<Rejection> connect(
            Unfolding unfolding, Waiting waiting, ConnectionId connection) {
        if (!waiting.presence().equals(new Presence.Connected(connection))) {
            unfolding.emit(new SessionEvent.WaitingConnected(waiting.id(), connection));
        }
        return DONE;
    }

    static void drop(Unfolding unfolding, Waiting waiting) {
        unfolding.emit(
                new SessionEvent.WaitingDropped(waiting.id(), JoiningRules.seatUntil(unfolding)));
    }

    /** Nobody could come back while the server was down. */
    static void dropAll(Unfolding unfolding) {
        for (Waiting waiting : unfolding.session().waiting().inOrder()) {
            if (waiting.connected()) {
                drop(unfolding, waiting);
            } else {
                keepPlace(unfolding, waiting);
            }
        }
    }

    /** The place is given up: nobody came for it. */
    static void giveUp(Unfolding unfolding, ParticipantId id) {
        boolean came =
                unfolding
                        .session()
                        .waiting()
                        .of(id)
                        .filter(waiting -> waiting.presence() instanceof Presence.Dropped)
                        .isPresent();
        ended(unfolding, List.of(id), came ? WaitingEnd.DROPPED : WaitingEnd.NEVER_CAME);
    }

    static void leave(Unfolding unfolding, ParticipantId id) {
        ended(unfolding, List.of(id), WaitingEnd.LEFT);
    }

    /** As many as the room holds, who came first first; the others are in the failures. */
    static void admitAll(Unfolding unfolding) {
        admitOf(unfolding, unfolding.session().waiting().inOrder());
    }

    private static Optional<Rejection> admit(Unfolding unfolding, List<ParticipantId> people) {
        List<Waiting> found = new ArrayList<>();
        for (ParticipantId id : people.stream().distinct().toList()) {
            var waiting = unfolding.session().waiting().of(id);
            waiting.ifPresent(found::add);
            if (waiting.isEmpty() && unfolding.session().participant(id).isEmpty()) {
                unfolding.fail(id, Rejections.notWaiting(id));
            }
        }
        admitOf(unfolding, found);
        return DONE;
    }

    private static void admitOf(Unfolding unfolding, List<Waiting> people) {
        List<ParticipantId> admitted = new ArrayList<>();
        for (Waiting waiting : people) {
            var noRoom = JoiningRules.noRoom(unfolding.session(), Role.PARTICIPANT);
            if (noRoom.isPresent()) {
                unfolding.fail(waiting.id(), noRoom.get());
            } else {
                enter(unfolding, waiting, Role.PARTICIPANT);
                admitted.add(waiting.id());
            }
        }
        admitted(unfolding, admitted);
    }

    private static void admitted(Unfolding unfolding, List<ParticipantId> people) {
        ended(unfolding, people, WaitingEnd.ADMITTED);
        people.forEach(person -> LateArrivals.place(unfolding, person));
    }

    /** From here on as anybody who joins: the socket that waited is the participant's. */
    private static void enter(Unfolding unfolding, Waiting waiting, Role role) {
        unfolding.emit(
                new SessionEvent.ParticipantJoined(
                        waiting.id(),
                        unfolding.session().names().given(waiting.id(), waiting.name()),
                        role,
                        JoiningRules.seatUntil(unfolding),
                        waiting.person()));
        if (waiting.presence() instanceof Presence.Connected(ConnectionId connection)) {
            unfolding.emit(new SessionEvent.ParticipantConnected(waiting.id(), connection));
        }
    }

    private static Optional<Rejection> reject(
            Unfolding unfolding, ParticipantId id, Optional<String> reason) {
        if (unfolding.session().waiting().of(id).isEmpty()) {
            return Optional.of(Rejections.notWaiting(id));
        }
        unfolding.emit(new SessionEvent.WaitingEnded(List.of(id), WaitingEnd.REJECTED, reason));
        return DONE;
    }

    private static void ended(Unfolding unfolding, List<ParticipantId> people, WaitingEnd reason) {
        if (!people.isEmpty()) {
            unfolding.emit(new SessionEvent.WaitingEnded(people, reason, Optional.empty()));
        }
    }
}

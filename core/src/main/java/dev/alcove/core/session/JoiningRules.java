package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.managersOnly;
import static dev.alcove.core.session.Rejections.notInSession;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Presence;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import dev.alcove.core.text.DisplayName;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Coming, going, and the grace in between (rule 7). */
final class JoiningRules {
    private JoiningRules() {}

    static Optional<Rejection> decide(Unfolding unfolding, SessionCommand.AboutPeople command) {
        return switch (command) {
            case SessionCommand.Join join -> join(unfolding, join);
            case SessionCommand.Connect(ParticipantId id, ConnectionId connection) ->
                    connect(unfolding, id, connection);
            case SessionCommand.LoseConnection(ParticipantId id, ConnectionId connection) ->
                    lose(unfolding, id, connection);
            case SessionCommand.LoseAllConnections lost -> loseAll(unfolding);
            case SessionCommand.Leave leave -> leave(unfolding);
            case SessionCommand.Remove remove -> ModerationRules.remove(unfolding, remove);
            case SessionCommand.Readmit(ParticipantId id) -> BarringRules.readmit(unfolding, id);
            case SessionCommand.Mute(ParticipantId id) -> ModerationRules.mute(unfolding, id);
            case SessionCommand.MuteAll(Optional<Space> space) ->
                    ModerationRules.muteAll(unfolding, space);
            case SessionCommand.ChangeRole(ParticipantId id, Role role) ->
                    RoleRules.change(unfolding, id, role);
            case SessionCommand.Rename(ParticipantId id, String name) ->
                    RenamingRules.rename(unfolding, id, name);
        };
    }

    private static Optional<Rejection> join(Unfolding unfolding, SessionCommand.Join join) {
        var present = unfolding.session().participant(join.participant());
        if (present.isPresent()) {
            return joinAgain(unfolding, present.get(), join.holdsHostKey());
        }
        var waiting = unfolding.session().waiting().of(join.participant());
        if (waiting.isPresent()) {
            return WaitingRules.askAgain(unfolding, waiting.get(), join.holdsHostKey());
        }
        var departures = unfolding.session().departures();
        if (departures.barOf(join.participant(), join.person()).isPresent()) {
            return Optional.of(Rejections.barred());
        }
        var absent = departures.of(join.participant()).filter(one -> !one.left());
        if (absent.isPresent()) {
            return ReturnRules.comeBack(unfolding, absent.get(), join.holdsHostKey());
        }
        if (!DisplayName.fits(join.name())) {
            return Rejections.noName();
        }
        var role = roleOf(unfolding.session(), join.holdsHostKey());
        var noRoom = noRoom(unfolding.session(), role);
        if (noRoom.isPresent()) {
            return noRoom;
        }
        if (unfolding.session().settings().waitingRoom() && !role.manages()) {
            return WaitingRules.begin(unfolding, join);
        }
        unfolding.emit(
                new SessionEvent.ParticipantJoined(
                        join.participant(),
                        join.name(),
                        role,
                        firstSocketUntil(unfolding),
                        join.person()));
        LateArrivals.place(unfolding, join.participant());
        return DONE;
    }

    /** The first holder of the host's key is host, later ones are cohosts (contract §3). */
    static Role roleOf(Session session, boolean holdsHostKey) {
        if (!holdsHostKey) {
            return Role.PARTICIPANT;
        }
        return session.has(Role.HOST) ? Role.COHOST : Role.HOST;
    }

    /** Why nobody more can be in the session in that role; empty if somebody can. */
    static Optional<Rejection> noRoom(Session session, Role role) {
        var settings = session.settings();
        var roster = session.roster();
        if (roster.all().size() >= settings.limits().participants()) {
            return Optional.of(
                    new Rejection(
                            Rejection.Code.LIMIT_REACHED,
                            "A session holds up to "
                                    + settings.limits().participants()
                                    + " people, and this one does."));
        }
        boolean full =
                settings.maxParticipants() > 0
                        && roster.seatedInRoom() >= settings.maxParticipants();
        return full && !role.manages()
                ? Optional.of(
                        new Rejection(
                                Rejection.Code.ROOM_FULL,
                                "The room is full: its "
                                        + settings.maxParticipants()
                                        + " seats are taken. Try again when someone has left."))
                : DONE;
    }

    private static Optional<Rejection> joinAgain(
            Unfolding unfolding, Participant person, boolean holdsHostKey) {
        if (holdsHostKey && !person.manages()) {
            unfolding.emit(
                    new SessionEvent.RoleChanged(person.id(), roleOf(unfolding.session(), true)));
        }
        keepSeat(unfolding, person);
        return DONE;
    }

    private static void keepSeat(Unfolding unfolding, Participant person) {
        var until = person.shown() ? seatUntil(unfolding) : firstSocketUntil(unfolding);
        if (person.presence().deadline().filter(until::isAfter).isPresent()) {
            unfolding.emit(new SessionEvent.SeatExtended(person.id(), until));
        }
    }

    /** Until when a seat is kept for one who has not connected yet. */
    static Instant firstSocketUntil(Unfolding unfolding) {
        return unfolding.at().plus(unfolding.times().firstSocket());
    }

    /** Until when a seat is kept for one whose socket is gone. */
    static Instant seatUntil(Unfolding unfolding) {
        return unfolding.at().plus(unfolding.times().grace());
    }

    private static Optional<Rejection> connect(
            Unfolding unfolding, ParticipantId id, ConnectionId connection) {
        var person = unfolding.session().participant(id);
        if (person.isEmpty()) {
            return unfolding
                    .session()
                    .waiting()
                    .of(id)
                    .map(waiting -> WaitingRules.connect(unfolding, waiting, connection))
                    .orElseGet(() -> connectAgain(unfolding, id, connection));
        }
        if (person.get().presence().equals(new Presence.Connected(connection))) {
            return DONE;
        }
        unfolding.emit(new SessionEvent.ParticipantConnected(id, connection));
        if (!person.get().shown()) {
            LateArrivals.place(unfolding, id);
        }
        return DONE;
    }

    /** The grace may end between a socket's handshake and its connection. */
    private static Optional<Rejection> connectAgain(
            Unfolding unfolding, ParticipantId id, ConnectionId connection) {
        var departures = unfolding.session().departures();
        var lost = departures.of(id).filter(Absent::onlyLost);
        if (lost.isEmpty()) {
            return departures.refusalOf(id).or(Rejections::notInSession);
        }
        if (departures.barOf(id, lost.get().last().person()).isPresent()) {
            return Optional.of(Rejections.barred());
        }
        var refused = ReturnRules.comeBack(unfolding, lost.get(), false);
        return refused.isPresent() ? refused : connect(unfolding, id, connection);
    }

    /** A socket that was replaced may report its end late: it is not the participant's any more. */
    private static Optional<Rejection> lose(
            Unfolding unfolding, ParticipantId id, ConnectionId connection) {
        var there = new Presence.Connected(connection);
        var session = unfolding.session();
        session.participant(id)
                .filter(person -> person.presence().equals(there))
                .ifPresent(person -> drop(unfolding, id));
        session.waiting()
                .of(id)
                .filter(waiting -> waiting.presence().equals(there))
                .ifPresent(waiting -> WaitingRules.drop(unfolding, waiting));
        return DONE;
    }

    private static void drop(Unfolding unfolding, ParticipantId id) {
        unfolding.emit(new SessionEvent.ParticipantDropped(id, seatUntil(unfolding)));
    }

    /** Nobody could come back while the server was down, so that everyone's grace begins anew. */
    private static Optional<Rejection> loseAll(Unfolding unfolding) {
        if (!(unfolding.by() instanceof Actor.Clock)) {
            return managersOnly();
        }
        unfolding.session().roster().all().values().stream()
                .sorted(Comparator.comparing(Roster.Place::of))
                .forEach(person -> {
                    if (person.connected()) {
                        drop(unfolding, person.id());
                    } else {
                        keepSeat(unfolding, person);
                    }
                });
        WaitingRules.dropAll(unfolding);
        return DONE;
    }

    private static Optional<Rejection> leave(Unfolding unfolding) {
        var self = unfolding.self();
        if (self.isEmpty()) {
            return leaveWaitingRoom(unfolding);
        }
        unfolding.emit(
                new SessionEvent.ParticipantLeft(
                        self.get().id(), LeaveReason.LEFT, Optional.empty()));
        return DONE;
    }

    private static Optional<Rejection> leaveWaitingRoom(Unfolding unfolding) {
        if (unfolding.by() instanceof Actor.Person(ParticipantId id)
                && unfolding.session().waiting().of(id).isPresent()) {
            WaitingRules.leave(unfolding, id);
            return DONE;
        }
        return notInSession();
    }
}

package dev.alcove.server.room;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.PersonId;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionSettings;
import dev.alcove.core.session.Waiting;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import dev.alcove.server.session.Sessions;
import dev.alcove.server.wire.Replies;
import dev.alcove.server.wire.SessionIds;
import java.util.Optional;

/**
 * Lets people into rooms, or says why not, in the contract's order: archived, locked, PIN,
 * capacity, waiting room. Hosts pass all but the first, and so does somebody who is in already and
 * comes back.
 */
public final class Door {
    private final Rooms rooms;
    private final Sessions sessions;
    private final PinTries tries;
    private final SessionSettings settings;
    private final SessionIds ids;

    /**
     * @param settings those that sessions begin with, save the room's own
     */
    public Door(
            Rooms rooms,
            Sessions sessions,
            PinTries tries,
            SessionSettings settings,
            SessionIds ids) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.tries = tries;
        this.settings = settings;
        this.ids = ids;
    }

    /**
     * Somebody wants in.
     *
     * @param known who it is, for one who is in the session already, or was
     * @param person who it is under whatever token, if the client says so
     * @param owns whether it is the room's owner
     * @param address where from
     */
    record Knock(
            String name,
            Optional<ParticipantId> known,
            Optional<PersonId> person,
            boolean owns,
            Optional<String> pin,
            String address) {}

    /** What became of a knock. */
    sealed interface Entry {
        /** Somebody is in. */
        record Entered(Session session, Participant participant) implements Entry {}

        /** Somebody is to be let in by a host. */
        record Waits(Session session, Waiting waiting) implements Entry {}
    }

    Checked<Entry> enter(Room room, Knock knock, Optional<String> hostKey) {
        if (room.archived()) {
            return Checked.refused(RoomProblems.archived());
        }
        if (hostKey.isPresent() && !HostKeys.opens(room, hostKey.get())) {
            return Checked.refused(
                    Problem.forbidden(
                            "That is not this room's host link. Ask for it, or use the"
                                    + " students'."));
        }
        boolean host = knock.owns() || hostKey.isPresent();
        boolean mayPass = host || knock.known().isPresent();
        if (room.rules().locked() && !mayPass) {
            return Checked.refused(RoomProblems.locked());
        }
        return (mayPass || !room.hasPin() ? Checked.fine(room) : byPin(room, knock))
                .then(open -> join(open, knock, host));
    }

    /** The room, if the PIN is right, as it is then: a try may have waited for its turn. */
    private Checked<Room> byPin(Room room, Knock knock) {
        if (knock.pin().isEmpty()) {
            return Checked.refused(RoomProblems.pinRequired());
        }
        String pin = knock.pin().get();
        var verdict = tries.judge(room, knock.address(), () -> rooms.opens(room, pin));
        return switch (verdict) {
            case PinTries.Verdict.Right() ->
                    rooms.find(room.code().value()).then(now -> stillOpen(room, now));
            case PinTries.Verdict.Wrong() -> Checked.refused(RoomProblems.pinWrong());
            case PinTries.Verdict.TooMany(var retryAfter) ->
                    Checked.refused(RoomProblems.pinLockedOut(retryAfter));
        };
    }

    private static Checked<Room> stillOpen(Room before, Room now) {
        if (now.archived()) {
            return Checked.refused(RoomProblems.archived());
        }
        if (now.rules().locked()) {
            return Checked.refused(RoomProblems.locked());
        }
        boolean samePin = now.keys().pinHash().equals(before.keys().pinHash());
        return samePin || !now.hasPin()
                ? Checked.fine(now)
                : Checked.refused(RoomProblems.pinWrong());
    }

    private Checked<Entry> join(Room room, Knock knock, boolean host) {
        boolean anew = knock.owns() && barred(room, knock);
        ParticipantId id = knock.known().filter(known -> !anew).orElseGet(ids::participant);
        var person = knock.person().filter(who -> !anew);
        var command = new SessionCommand.Join(id, knock.name(), host, person);
        var own = room.rules().over(settings);
        return Replies.await(sessions.join(room.code().value(), own, Actor.person(id), command))
                .then(accepted -> entered(room, id, accepted));
    }

    /** Nobody keeps the owner out of its own room: it comes in as somebody who is not barred. */
    private boolean barred(Room room, Knock knock) {
        return sessions.ofRoom(room.code().value())
                .map(Session::departures)
                .filter(gone ->
                        gone.bars(knock.person())
                                || knock.known().flatMap(gone::refusalOf).isPresent())
                .isPresent();
    }

    private Checked<Entry> entered(Room room, ParticipantId id, Decision.Accepted accepted) {
        rooms.used(room);
        Session session = accepted.after();
        Optional<Entry> entry =
                session.participant(id)
                        .<Entry>map(me -> new Entry.Entered(session, me))
                        .or(() ->
                                session.waiting()
                                        .of(id)
                                        .map(waiting -> new Entry.Waits(session, waiting)));
        return entry.map(Checked::fine).orElseGet(() -> Checked.refused(noSession()));
    }

    /** The session that lives in the room now. */
    public Checked<Session> live(Room room) {
        return sessions.ofRoom(room.code().value())
                .map(Checked::fine)
                .orElseGet(() -> Checked.refused(noSession()));
    }

    /** Gives a command to the room's session, and waits until it is done. */
    public Checked<Decision.Accepted> command(Room room, Actor by, SessionCommand command) {
        return live(room)
                .then(session -> Replies.await(sessions.command(session.id(), by, command)));
    }

    /** What a command would come to in the room's session now, without doing it. */
    public Checked<Decision.Accepted> rehearse(
            Room room, Actor by, SessionCommand command, Optional<Long> seed) {
        return live(room)
                .then(session -> Replies.read(sessions.rehearse(session.id(), by, command, seed)));
    }

    private static Problem noSession() {
        return Problem.of(
                409, "SESSION_ENDED", "Nobody is in this room. Join it first, then try again.");
    }
}

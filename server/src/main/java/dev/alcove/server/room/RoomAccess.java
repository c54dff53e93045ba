package dev.alcove.server.room;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.session.Absent;
import dev.alcove.core.session.Departures;
import dev.alcove.core.session.Session;
import dev.alcove.core.text.DisplayName;
import dev.alcove.server.http.ApiRequest;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import dev.alcove.server.session.Sessions;
import dev.alcove.server.token.Caller;
import dev.alcove.server.token.Tokens;
import dev.alcove.server.wire.Replies;
import java.util.Optional;

/** Who may do what with a room: the rules of contract §1 and §4 about credentials. */
public final class RoomAccess {
    private static final String WRONG =
            "These credentials are not, or no longer, good. Join the room again, or sign in.";

    private static final String AWAY =
            "You are not in the session any more. Join again with this token as \"resume\", and"
                    + " you are who you were.";

    private final Tokens tokens;
    private final Sessions sessions;

    public RoomAccess(Tokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** Who asks; wrong credentials are a problem even where none are needed. */
    public Checked<Caller> caller(ApiRequest request) {
        Caller caller = tokens.read(request.bearer());
        return caller instanceof Caller.Wrong
                ? Checked.refused(Problem.unauthorized(WRONG))
                : Checked.fine(caller);
    }

    /** The owner of rooms who asks. */
    Checked<String> owner(ApiRequest request) {
        return caller(request)
                .then(caller ->
                        switch (caller) {
                            case Caller.Owner(String id) -> Checked.fine(id);
                            case Caller.Nobody(), Caller.Wrong() ->
                                    Checked.refused(
                                            Problem.unauthorized(
                                                    "Whose rooms? Send the owner's token."));
                            case Caller.Person person ->
                                    Checked.refused(
                                            Problem.forbidden(
                                                    "A participant's token owns no rooms."));
                        });
    }

    /** The room, if the caller owns it. */
    Checked<Room> owned(Room room, ApiRequest request) {
        return owner(request)
                .then(owner ->
                        owner.equals(room.keys().owner())
                                ? Checked.fine(room)
                                : Checked.refused(notYours()));
    }

    /** The room, if the caller owns it or is a host in it now. */
    public Checked<Room> managed(Room room, ApiRequest request) {
        return actor(room, request)
                .then(actor ->
                        manages(room, actor) ? Checked.fine(room) : Checked.refused(notYours()));
    }

    private static Problem notYours() {
        return Problem.forbidden("Only this room's hosts may do that.");
    }

    /** Whether the caller may see who is in the room. */
    boolean seesPeople(Room room, Caller caller) {
        return switch (caller) {
            case Caller.Owner(String id) -> id.equals(room.keys().owner());
            case Caller.Person person ->
                    inLiveSession(room, person).filter(Participant::manages).isPresent();
            case Caller.Nobody(), Caller.Wrong() -> false;
        };
    }

    /** As whom the caller acts in the room's session: its owner, or a participant of it. */
    public Checked<Actor> actor(Room room, ApiRequest request) {
        return caller(request)
                .then(caller ->
                        switch (caller) {
                            case Caller.Owner(String id) ->
                                    id.equals(room.keys().owner())
                                            ? Checked.fine(new Actor.Owner(ownerName(room)))
                                            : Checked.refused(notYours());
                            case Caller.Person person -> person(room, person);
                            case Caller.Nobody(), Caller.Wrong() ->
                                    Checked.refused(
                                            Problem.unauthorized(
                                                    "Send the token that join gave, or the"
                                                            + " owner's."));
                        });
    }

    private Checked<Actor> person(Room room, Caller.Person person) {
        if (inLiveSession(room, person).isPresent()) {
            return Checked.fine(Actor.person(person.participant()));
        }
        if (waits(room, person)) {
            return Checked.refused(RoomProblems.waiting());
        }
        var departures = departures(room, person);
        var taken = departures.flatMap(gone -> gone.refusalOf(person.participant()));
        if (taken.isPresent()) {
            return Checked.refused(Replies.problem(taken.get()));
        }
        if (departures
                .flatMap(gone -> gone.of(person.participant()))
                .filter(Absent::onlyLost)
                .isPresent()) {
            return Checked.refused(Problem.unauthorized(AWAY));
        }
        boolean elsewhere =
                sessions.find(person.session())
                        .filter(session ->
                                !session.sitting().roomCode().equals(room.code().value()))
                        .isPresent();
        return Checked.refused(
                elsewhere
                        ? Problem.forbidden("This token is for another room.")
                        : Problem.unauthorized(WRONG));
    }

    private boolean manages(Room room, Actor actor) {
        return switch (actor) {
            case Actor.Owner owner -> true;
            case Actor.Clock clock -> true;
            case Actor.Person(ParticipantId id) ->
                    sessions.ofRoom(room.code().value())
                            .flatMap(session -> session.participant(id))
                            .filter(Participant::manages)
                            .isPresent();
        };
    }

    /** The participant of the room's live session that the caller is. */
    Optional<Participant> inLiveSession(Room room, Caller.Person person) {
        return session(room, person.session())
                .flatMap(session -> session.participant(person.participant()));
    }

    /** Whether the caller waits to be let into the room's live session. */
    private boolean waits(Room room, Caller.Person person) {
        return session(room, person.session())
                .flatMap(session -> session.waiting().of(person.participant()))
                .isPresent();
    }

    /** Who the caller is to the room's live session: in it, waiting to be let in, or once in it. */
    Optional<ParticipantId> known(Room room, Caller caller) {
        return caller instanceof Caller.Person person
                        && (inLiveSession(room, person).isPresent()
                                || waits(room, person)
                                || departures(room, person)
                                        .filter(gone -> gone.knows(person.participant()))
                                        .isPresent())
                ? Optional.of(person.participant())
                : Optional.empty();
    }

    /** As whom the caller leaves: as {@link #actor}, or as one who waits. */
    Checked<Actor> leaver(Room room, ApiRequest request) {
        return caller(request)
                .then(caller ->
                        caller instanceof Caller.Person person && waits(room, person)
                                ? Checked.fine(Actor.person(person.participant()))
                                : actor(room, request));
    }

    private Optional<Departures> departures(Room room, Caller.Person person) {
        return session(room, person.session()).map(Session::departures);
    }

    private Optional<Session> session(Room room, SessionId id) {
        return sessions.ofRoom(room.code().value()).filter(session -> session.id().equals(id));
    }

    private static String ownerName(Room room) {
        String teacher = DisplayName.clean(room.profile().teacherName());
        return teacher.isEmpty() ? "Host" : teacher;
    }
}

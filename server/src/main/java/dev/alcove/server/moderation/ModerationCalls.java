package dev.alcove.server.moderation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.http.Answer;
import dev.alcove.server.http.ApiRequest;
import dev.alcove.server.http.Call;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import dev.alcove.server.room.Door;
import dev.alcove.server.room.Room;
import dev.alcove.server.room.RoomAccess;
import dev.alcove.server.room.Rooms;
import dev.alcove.server.session.MediaState;
import dev.alcove.server.wire.BarredJson;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.Moderation;
import dev.alcove.server.wire.Payload;
import dev.alcove.server.wire.SessionJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moderation through REST (contract §4): who may do what is the session's to say. */
public final class ModerationCalls {
    private final Rooms rooms;
    private final RoomAccess access;
    private final Door door;
    private final SessionJson json = new SessionJson(participant -> MediaState.UNKNOWN);

    public ModerationCalls(Rooms rooms, RoomAccess access, Door door) {
        this.rooms = rooms;
        this.access = access;
        this.door = door;
    }

    /** By operation of the contract. */
    public Map<String, Call> calls() {
        return Map.of(
                "getBarred",
                this::barred,
                "readmitBarred",
                call(
                        (session, person, payload) -> new SessionCommand.Readmit(person),
                        ModerationCalls::nothing),
                "muteEveryone",
                call(
                        (session, person, payload) -> Moderation.muteAll(payload),
                        (person, done) -> Moderation.muted(done)),
                "muteParticipant",
                call(
                        (session, person, payload) -> new SessionCommand.Mute(person),
                        ModerationCalls::nothing),
                "kickParticipant",
                call(
                        (session, person, payload) -> Moderation.remove(person, payload),
                        ModerationCalls::nothing),
                "renameParticipant",
                call(
                        (session, person, payload) -> Moderation.rename(person, payload),
                        (person, done) -> Moderation.renamed(json, person, done)),
                "changeRole",
                call(
                        (session, person, payload) -> Moderation.role(person, payload),
                        this::participant),
                "promoteParticipant",
                call((session, person, payload) -> promote(session, person), this::participant));
    }

    /** Nobody is kept out of a room that nobody is in. */
    private Answer barred(ApiRequest request) {
        return rooms.find(request.path("code"))
                .then(room -> access.managed(room, request))
                .map(room ->
                        door.live(room) instanceof Checked.Fine<Session>(Session session)
                                ? BarredJson.of(session)
                                : BarredJson.holding(List.of()))
                .answer(json -> Answer.ok(json.put("success", true)));
    }

    private interface ToCommand {
        SessionCommand of(Session session, ParticipantId person, Payload payload);
    }

    private interface Outcome {
        ObjectNode of(ParticipantId person, Decision.Accepted done);
    }

    private static ObjectNode nothing(ParticipantId person, Decision.Accepted done) {
        return JsonNodeFactory.instance.objectNode();
    }

    private ObjectNode participant(ParticipantId person, Decision.Accepted done) {
        return Moderation.participant(json, person, done);
    }

    /** One step up: a participant becomes cohost, a cohost becomes host. */
    private static SessionCommand promote(Session session, ParticipantId person) {
        boolean manages = session.participant(person).filter(p -> p.manages()).isPresent();
        return new SessionCommand.ChangeRole(person, manages ? Role.HOST : Role.COHOST);
    }

    private Call call(ToCommand toCommand, Outcome outcome) {
        return request ->
                rooms.find(request.path("code"))
                        .then(room -> command(room, request, toCommand, outcome))
                        .answer(Answer::ok);
    }

    private Checked<ObjectNode> command(
            Room room, ApiRequest request, ToCommand toCommand, Outcome outcome) {
        var payload = new Payload(request.body());
        ParticipantId person = BreakoutRequests.participantOf(request.path("id"));
        return access.actor(room, request)
                .then(actor ->
                        door.live(room)
                                .map(session -> toCommand.of(session, person, payload))
                                .then(command -> checked(command, payload))
                                .then(command -> door.command(room, actor, command)))
                .map(done -> outcome.of(person, done).put("success", true));
    }

    private static Checked<SessionCommand> checked(SessionCommand command, Payload payload) {
        Optional<String> wrong = payload.problemOrUnknownField();
        return wrong.isPresent()
                ? Checked.refused(Problem.invalid(wrong.get()))
                : Checked.fine(command);
    }
}

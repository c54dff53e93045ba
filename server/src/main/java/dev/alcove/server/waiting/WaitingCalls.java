package dev.alcove.server.waiting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.ParticipantId;
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
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.Payload;
import dev.alcove.server.wire.Replies;
import dev.alcove.server.wire.WaitingJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The waiting room through REST (contract §4): who may do what is the session's to say. */
public final class WaitingCalls {
    private final Rooms rooms;
    private final RoomAccess access;
    private final Door door;

    public WaitingCalls(Rooms rooms, RoomAccess access, Door door) {
        this.rooms = rooms;
        this.access = access;
        this.door = door;
    }

    /** By operation of the contract. */
    public Map<String, Call> calls() {
        return Map.of(
                "getWaiting", this::list,
                "admitWaiting",
                        call((person, payload) -> new SessionCommand.Admit(List.of(person)))
                                .answering(WaitingCalls::theOne),
                "rejectWaiting",
                        call(WaitingJson::reject)
                                .answering(done ->
                                        Checked.fine(JsonNodeFactory.instance.objectNode())),
                "admitAllWaiting",
                        call((person, payload) -> new SessionCommand.AdmitAll())
                                .answering(done -> Checked.fine(WaitingJson.admitted(done))));
    }

    /** Nobody is in a room that nobody is in, and nobody waits for it. */
    private Answer list(ApiRequest request) {
        return rooms.find(request.path("code"))
                .then(room -> access.managed(room, request))
                .map(this::waiting)
                .answer(Answer::ok);
    }

    private ObjectNode waiting(Room room) {
        ArrayNode waiting =
                door.live(room) instanceof Checked.Fine<Session>(Session session)
                        ? WaitingJson.list(session.waiting().inOrder())
                        : JsonNodeFactory.instance.arrayNode();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("success", true);
        json.set("waiting", waiting);
        return json.put("total", waiting.size());
    }

    /** Of one who was to be let in and could not be, the reason is the answer. */
    private static Checked<ObjectNode> theOne(Decision.Accepted done) {
        return done.failures().isEmpty()
                ? Checked.fine(WaitingJson.admitted(done))
                : Checked.refused(Replies.problem(done.failures().getFirst().rejection()));
    }

    private interface Outcome {
        Checked<ObjectNode> of(Decision.Accepted done);
    }

    private interface Asked {
        Call answering(Outcome outcome);
    }

    private Asked call(BiFunction<ParticipantId, Payload, SessionCommand> read) {
        return outcome ->
                request ->
                        rooms.find(request.path("code"))
                                .then(room -> command(room, request, read))
                                .then(outcome::of)
                                .map(json -> json.put("success", true))
                                .answer(Answer::ok);
    }

    private Checked<Decision.Accepted> command(
            Room room,
            ApiRequest request,
            BiFunction<ParticipantId, Payload, SessionCommand> read) {
        var payload = new Payload(request.body());
        var command = read.apply(BreakoutRequests.participantOf(request.path("id")), payload);
        Optional<String> wrong = payload.problemOrUnknownField();
        return access.actor(room, request)
                .then(actor ->
                        wrong.isPresent()
                                ? Checked.refused(Problem.invalid(wrong.get()))
                                : door.command(room, actor, command));
    }
}

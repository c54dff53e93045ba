package dev.alcove.server.room;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.PersonId;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.Waiting;
import dev.alcove.core.text.DisplayName;
import dev.alcove.server.http.Answer;
import dev.alcove.server.http.ApiRequest;
import dev.alcove.server.http.Call;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import dev.alcove.server.media.MediaProvider;
import dev.alcove.server.token.Caller;
import dev.alcove.server.token.PersonIds;
import dev.alcove.server.token.Tokens;
import java.util.Map;
import java.util.Optional;

/** Ways into a room and out of it (contract §3, <em>Ways in</em>). */
public final class JoinCalls {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Rooms rooms;
    private final RoomAccess access;
    private final Door door;
    private final Tokens tokens;
    private final MediaProvider media;
    private final PersonIds persons;

    public JoinCalls(
            Rooms rooms,
            RoomAccess access,
            Door door,
            Tokens tokens,
            PersonIds persons,
            MediaProvider media) {
        this.rooms = rooms;
        this.access = access;
        this.door = door;
        this.tokens = tokens;
        this.media = media;
        this.persons = persons;
    }

    /** By operation of the contract. */
    public Map<String, Call> calls() {
        return Map.of(
                "joinRoom",
                this::join,
                "leaveRoom",
                this::leave,
                "getConnectionDetails",
                request -> connectionDetails(request, Asked.inAddress(request)),
                "postConnectionDetails",
                request -> connectionDetails(request, Asked.inBody(request)));
    }

    private Answer join(ApiRequest request) {
        ObjectNode body = request.body();
        return rooms.find(request.path("code"))
                .then(room ->
                        knock(
                                        room,
                                        request,
                                        body.path("name").asText(),
                                        text(body, "pin"),
                                        text(body, "person").map(persons::of),
                                        text(body, "resume").or(request::bearer))
                                .then(knock -> door.enter(room, knock, text(body, "hostKey")))
                                .map(entry -> joined(room, entry)))
                .answer(answer -> answer);
    }

    private Answer joined(Room room, Door.Entry entry) {
        return switch (entry) {
            case Door.Entry.Entered entered -> Answer.ok(entered(room, entered));
            case Door.Entry.Waits waits -> Answer.accepted(waits(room, waits));
        };
    }

    private static Optional<String> text(ObjectNode body, String name) {
        return body.hasNonNull(name) ? Optional.of(body.get(name).asText()) : Optional.empty();
    }

    private Checked<Door.Knock> knock(
            Room room,
            ApiRequest request,
            String name,
            Optional<String> pin,
            Optional<PersonId> person,
            Optional<String> credentials) {
        var seen = DisplayName.of(name);
        if (seen.isEmpty()) {
            return Checked.refused(
                    Problem.invalid(
                            "\"name\" must have 1–100 characters, at least one of them visible."));
        }
        Caller caller = tokens.read(credentials);
        boolean owns = caller instanceof Caller.Owner(String id) && id.equals(room.keys().owner());
        // A token that is no longer good is no reason to keep somebody out: they join anew.
        var known = access.known(room, caller);
        return Checked.fine(
                new Door.Knock(seen.get(), known, person, owns, pin, request.address()));
    }

    private ObjectNode waits(Room room, Door.Entry.Waits waits) {
        Session session = waits.session();
        Waiting waiting = waits.waiting();
        ObjectNode json = JSON.objectNode().put("success", true).put("waiting", true);
        json.putObject("participant").put("id", waiting.id().value()).put("name", waiting.name());
        json.put("token", tokens.forParticipant(session.id(), waiting.id(), room.code().value()));
        json.putObject("session")
                .put("id", session.id().value())
                .put("roomCode", room.code().value());
        return json;
    }

    private ObjectNode entered(Room room, Door.Entry.Entered entered) {
        Session session = entered.session();
        Participant me = entered.participant();
        ObjectNode json = JSON.objectNode().put("success", true);
        json.putObject("participant")
                .put("id", me.id().value())
                .put("name", me.name())
                .put("role", me.role().name())
                .put("space", me.space().toString());
        json.put("token", tokens.forParticipant(session.id(), me.id(), room.code().value()));
        json.putObject("session")
                .put("id", session.id().value())
                .put("roomCode", room.code().value());
        json.set("connection", media.connection(me.space()));
        return json;
    }

    private Answer leave(ApiRequest request) {
        return rooms.find(request.path("code"))
                .then(room -> access.leaver(room, request))
                .then(actor ->
                        actor instanceof Actor.Person
                                ? Checked.fine(actor)
                                : Checked.refused(
                                        Problem.forbidden("Send a participant's token to leave.")))
                .then(actor ->
                        rooms.find(request.path("code"))
                                .then(room ->
                                        door.command(room, actor, new SessionCommand.Leave())))
                .answer(left -> Answer.ok(JSON.objectNode().put("success", true)));
    }

    /** Whose connection details: what was said in the address, or in the body. */
    private record Asked(String room, Optional<String> name, Optional<String> pin) {
        static Asked inAddress(ApiRequest request) {
            return new Asked(
                    request.query("roomName").orElse(""),
                    request.query("participantName"),
                    request.query("pin"));
        }

        static Asked inBody(ApiRequest request) {
            ObjectNode body = request.body();
            return new Asked(
                    body.path("roomName").asText(),
                    text(body, "participantName"),
                    text(body, "pin"));
        }
    }

    private Answer connectionDetails(ApiRequest request, Asked asked) {
        return rooms.find(asked.room())
                .then(room ->
                        access.caller(request).then(caller -> place(room, caller, request, asked)))
                .answer(answer -> answer);
    }

    private Checked<Answer> place(Room room, Caller caller, ApiRequest request, Asked asked) {
        if (caller instanceof Caller.Person person) {
            return access.actor(room, request)
                    .then(actor -> door.live(room))
                    .map(session ->
                            session.participant(person.participant())
                                    .map(me ->
                                            details(
                                                    room,
                                                    new Door.Entry.Entered(session, me),
                                                    request))
                                    .orElseGet(() -> Answer.ok(JSON.objectNode())));
        }
        if (asked.name().isEmpty()) {
            return Checked.refused(Problem.invalid("\"participantName\" is missing. Send it."));
        }
        return knock(
                        room,
                        request,
                        asked.name().get(),
                        asked.pin(),
                        Optional.empty(),
                        Optional.empty())
                .then(knock -> door.enter(room, knock, Optional.empty()))
                .map(entry ->
                        switch (entry) {
                            case Door.Entry.Entered entered -> details(room, entered, request);
                            case Door.Entry.Waits waits -> Answer.accepted(waits(room, waits));
                        });
    }

    private Answer details(Room room, Door.Entry.Entered entered, ApiRequest request) {
        Participant me = entered.participant();
        ObjectNode connection = media.connection(me.space());
        ObjectNode json =
                JSON.objectNode()
                        .put("serverUrl", request.baseUrl())
                        .put("roomName", room.code().value())
                        .put("participantName", me.name())
                        .put(
                                "participantToken",
                                tokens.forParticipant(
                                        entered.session().id(), me.id(), room.code().value()))
                        .put("participantId", me.id().value())
                        .put("space", me.space().toString())
                        .put("provider", media.id());
        json.set("iceServers", connection.path("iceServers"));
        return Answer.ok(json);
    }
}

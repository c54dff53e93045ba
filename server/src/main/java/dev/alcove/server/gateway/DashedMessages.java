package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.view.Message;
import dev.alcove.core.view.PersonInfo;
import dev.alcove.core.view.SessionView;
import dev.alcove.server.session.Farewell;
import dev.alcove.server.session.Fleeting;
import dev.alcove.server.session.Position;
import dev.alcove.server.session.Rosters;
import dev.alcove.server.session.Telling;
import dev.alcove.server.wire.SessionJson;
import java.util.List;
import java.util.Optional;

/** The server events of namespace {@code /}: messages to dashed names (contract §5.2). */
final class DashedMessages implements Words {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Those who do not manage are told of so many breakouts at once; they may ask for all. */
    private static final int ROOMS_LISTED = 50;

    @Override
    public boolean has(Message message) {
        return message instanceof Message.OfAct
                || message instanceof Message.Moved
                || message instanceof Message.BroadcastHeard;
    }

    @Override
    public Optional<Spoken> of(Message message, Telling context) {
        return switch (message) {
            case Message.OfAct act -> Optional.of(new Spoken.Alike(act(act, context)));
            case Message.Moved moved ->
                    Optional.of(
                            new Spoken.ToEach(person ->
                                    went(name(person, context), moved.from(), moved.to())));
            case Message.BroadcastHeard heard ->
                    Optional.of(new Spoken.Alike(new Said("host-broadcast", broadcast(heard))));
            default -> Optional.empty(); // The contract has no dashed name for anything else.
        };
    }

    private static Said act(Message.OfAct act, Telling context) {
        return switch (act) {
            case Message.SetMade(var made, boolean named) ->
                    rooms("breakout-rooms-created", made, named, context);
            case Message.SetStarted(var opened, boolean named) ->
                    rooms("breakout-rooms-started", opened, named, context);
            case Message.WentIn(PersonInfo person, var room) ->
                    new Said("user-joined-breakout", user(person, room.value()));
            case Message.WentOut(PersonInfo person, var room) ->
                    new Said("user-left-breakout", user(person, room.value()));
            case Message.Went(PersonInfo person, Space from, Space to) -> went(person, from, to);
            case Message.SetClosing(var left) ->
                    new Said(
                            "breakout-closing",
                            session(context).put("seconds", Math.ceilDiv(left.toMillis(), 1_000)));
            case Message.SetClosed() -> new Said("breakout-rooms-closed", closed(context));
        };
    }

    private static Said rooms(
            String event, List<BreakoutId> breakouts, boolean named, Telling context) {
        var listed = named ? breakouts : breakouts.stream().limit(ROOMS_LISTED).toList();
        ObjectNode json = session(context);
        json.set(
                "rooms",
                new SessionJson(context.media())
                        .rooms(SessionView.rooms(context.session(), listed, named)));
        return new Said(event, json);
    }

    /** Named after where someone went; the room is the breakout of the two. */
    private static Said went(PersonInfo person, Space from, Space to) {
        return to.asBreakout()
                .map(room -> new Said("user-moved-to-breakout", user(person, room.value())))
                .orElseGet(() -> new Said("user-returned-to-main", user(person, from.toString())));
    }

    private static PersonInfo name(ParticipantId person, Telling context) {
        return new PersonInfo(
                Optional.of(person),
                context.session().participant(person).map(Participant::name).orElse(""));
    }

    private static ObjectNode user(PersonInfo person, String room) {
        return JSON.objectNode()
                .put("userId", person.id().map(ParticipantId::value).orElse(null))
                .put("name", person.name())
                .put("roomId", room);
    }

    private static ObjectNode broadcast(Message.BroadcastHeard heard) {
        ObjectNode json = JSON.objectNode().put("message", heard.message());
        json.set("from", SessionJson.person(heard.from()));
        return json.put("at", SessionJson.text(heard.at()));
    }

    private static ObjectNode closed(Telling context) {
        var main = SessionView.people(context.session(), Space.main(), 0, Rosters.WHOLE_UP_TO);
        ObjectNode json = session(context);
        json.set(
                "mainRoomParticipants",
                new SessionJson(context.media()).participants(main.participants()));
        return json;
    }

    private static ObjectNode session(Telling context) {
        return JSON.objectNode().put("sessionId", context.session().id().value());
    }

    @Override
    public Optional<Spoken> of(Fleeting message, Telling context) {
        return Optional.empty();
    }

    @Override
    public Optional<Said> state(ParticipantId of, Position position, Telling context) {
        return Optional.empty();
    }

    @Override
    public Said signal(ParticipantId from, JsonNode data) {
        ObjectNode json = JSON.objectNode().put("fromUserId", from.value());
        json.set("signal", data);
        return new Said("signal", json);
    }

    @Override
    public Optional<Said> farewell(Farewell why) {
        return Optional.empty();
    }
}

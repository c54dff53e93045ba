package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionSettings;
import dev.alcove.core.view.SessionView;
import dev.alcove.core.view.StateInfo;
import dev.alcove.server.session.Position;
import dev.alcove.server.session.Telling;
import dev.alcove.server.wire.ArrivalJson;
import dev.alcove.server.wire.BarredJson;
import dev.alcove.server.wire.RecordingJson;
import dev.alcove.server.wire.SessionJson;
import dev.alcove.server.wire.WaitingJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The event {@code session.state}: all that one participant may see. */
final class StateJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final UnaryOperator<String> displayNames;
    private final UnaryOperator<String> roomTypes;
    private final Function<Space, ObjectNode> connection;

    /**
     * @param displayNames from a room's code to its name for people
     * @param roomTypes from a room's code to its type
     * @param connection how to get media in a space
     */
    StateJson(
            UnaryOperator<String> displayNames,
            UnaryOperator<String> roomTypes,
            Function<Space, ObjectNode> connection) {
        this.displayNames = displayNames;
        this.roomTypes = roomTypes;
        this.connection = connection;
    }

    /** The state as that participant sees it; empty if it is not in the session. */
    Optional<ObjectNode> of(Telling telling, ParticipantId person, Position position) {
        return SessionView.stateFor(telling.session(), person)
                .map(info -> write(info, telling, position));
    }

    /** The event {@code waiting.entered}: all that one sees who is still to be let in. */
    Optional<ObjectNode> waiting(Telling telling, ParticipantId person) {
        String roomCode = telling.session().sitting().roomCode();
        return telling.session()
                .waiting()
                .of(person)
                .map(waiting ->
                        WaitingJson.self(waiting)
                                .put("roomCode", roomCode)
                                .put("displayName", displayNames.apply(roomCode))
                                .put("serverTime", SessionJson.text(telling.now())));
    }

    private ObjectNode write(StateInfo info, Telling telling, Position position) {
        var more = new SessionJson(telling.media(), telling.forManagers());
        var session = info.manages() ? more : new SessionJson(telling.media());
        ObjectNode json =
                JSON.objectNode()
                        .put("sessionId", info.sessionId().value())
                        .put("roomCode", info.roomCode())
                        .put("displayName", displayNames.apply(info.roomCode()))
                        .put("roomType", roomTypes.apply(info.roomCode()))
                        .put("serverTime", SessionJson.text(telling.now()))
                        .put("position", position.toString());
        json.set("you", more.participant(info.you()));
        ArrayNode permissions = json.putArray("permissions").add("breakout:join");
        if (info.manages()) {
            permissions.add("breakout:manage");
        }
        json.setAll(session.space(info.space()));
        json.set("connection", connection.apply(info.space().space()));
        json.setAll(session.board(info.board()));
        json.set("standby", ids(info.standBy()));
        json.set("recordings", RecordingJson.recordings(info.recordings()));
        json.put("unattended", telling.session().sitting().freed());
        json.put("mainParticipantCount", info.mainParticipantCount());
        info.main()
                .ifPresent(main ->
                        json.set("mainParticipants", session.participants(main.participants())));
        json.set("chat", Questions.chatPage(telling.chat().apply(info.space().space())));
        if (info.manages()) {
            json.set("arrivals", ArrivalJson.wave(telling.session()).orElse(null));
        }
        info.barred().ifPresent(barred -> json.set("barred", BarredJson.list(barred)));
        info.waiting().ifPresent(waiting -> json.set("waiting", WaitingJson.list(waiting)));
        json.set("settings", settings(info.settings()));
        return json;
    }

    static ArrayNode ids(List<ParticipantId> people) {
        ArrayNode ids = JSON.arrayNode();
        people.forEach(person -> ids.add(person.value()));
        return ids;
    }

    private static ObjectNode settings(SessionSettings settings) {
        ObjectNode json =
                JSON.objectNode()
                        .put("breakoutsEnabled", settings.breakoutsEnabled())
                        .put("graceSeconds", settings.times().grace().toSeconds())
                        .put("closingSeconds", settings.times().closingCountdown().toSeconds());
        ArrayNode warnings = json.putArray("warningMinutes");
        settings.times().warnings().forEach(left -> warnings.add(SessionJson.minutes(left)));
        return json;
    }
}

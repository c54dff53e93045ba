package dev.alcove.server.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.breakout.ClosedBreakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.view.PersonInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What was said to breakouts, as a list of what was sent. */
public final class BroadcastJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BroadcastJson() {}

    /** {@code {broadcasts: [{id, message, from, at, rooms, roomNames, voiceSeconds}]}}. */
    public static ObjectNode list(Session session, List<Recorded> sent) {
        return list(room -> name(session, room), sent);
    }

    /**
     * The same of a sitting that may be over.
     *
     * @param names of breakouts that may be gone
     */
    public static ObjectNode list(Function<BreakoutId, String> names, List<Recorded> sent) {
        ObjectNode json = JSON.objectNode();
        ArrayNode broadcasts = json.putArray("broadcasts");
        for (Recorded recorded : sent) {
            switch (recorded.event()) {
                case SessionEvent.BroadcastSent(
                                Optional<ParticipantId> from,
                                String name,
                                String text,
                                List<BreakoutId> to) ->
                        broadcasts.add(
                                one(recorded, new PersonInfo(from, name), names, to)
                                        .put("message", text)
                                        .putNull("voiceSeconds"));
                case SessionEvent.VoiceSent(
                                Optional<ParticipantId> from,
                                String name,
                                Duration length,
                                List<BreakoutId> to) ->
                        broadcasts.add(
                                one(recorded, new PersonInfo(from, name), names, to)
                                        .put("message", "")
                                        .put("voiceSeconds", length.toMillis() / 1_000.0));
                default -> {} // Nothing else is said to breakouts.
            }
        }
        return json;
    }

    private static ObjectNode one(
            Recorded recorded,
            PersonInfo from,
            Function<BreakoutId, String> names,
            List<BreakoutId> to) {
        ObjectNode json = JSON.objectNode().put("id", Long.toString(recorded.seq()));
        json.set("from", SessionJson.person(from));
        json.put("at", SessionJson.text(recorded.at()));
        ArrayNode rooms = json.putArray("rooms");
        ArrayNode roomNames = json.putArray("roomNames");
        for (BreakoutId room : to) {
            rooms.add(room.value());
            roomNames.add(names.apply(room));
        }
        return json;
    }

    /** One that closed long ago is as if it had never been: then its id must do. */
    private static String name(Session session, BreakoutId room) {
        return session.breakout(room)
                .map(breakout -> breakout.plan().name())
                .or(() ->
                        Optional.ofNullable(session.board().closed().get(room))
                                .map(ClosedBreakout::name))
                .orElse(room.value());
    }
}

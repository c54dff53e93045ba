package dev.alcove.server.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.session.Bar;
import dev.alcove.core.session.Session;
import java.util.Collection;

/** Who is not let in again, for REST and Socket.IO alike. */
public final class BarredJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BarredJson() {}

    /**
     * {@code [{participantId, name, since, person}]}; {@code person} is whether the browser is kept
     * out, and not the token alone.
     */
    public static ArrayNode list(Collection<Bar> bars) {
        ArrayNode array = JSON.arrayNode(bars.size());
        bars.forEach(bar ->
                array.add(
                        JSON.objectNode()
                                .put("participantId", bar.participant().value())
                                .put("name", bar.name())
                                .put("since", SessionJson.text(bar.since()))
                                .put("person", bar.person().isPresent())));
        return array;
    }

    /** {@code {barred}}. */
    public static ObjectNode holding(Collection<Bar> bars) {
        ObjectNode json = JSON.objectNode();
        json.set("barred", list(bars));
        return json;
    }

    /** {@code {barred}}, as it is in that session now. */
    public static ObjectNode of(Session session) {
        return holding(session.departures().barsInOrder());
    }
}

package dev.alcove.server.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.breakout.Arrival;
import dev.alcove.core.breakout.ArrivalStatus;
import dev.alcove.core.session.Arrivals;
import dev.alcove.core.session.Session;
import java.util.Locale;
import java.util.Optional;

/** Who is on the way, as REST and Socket.IO both say it. */
public final class ArrivalJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** So many are named; nobody acts on more at once. */
    private static final int NAMED = 100;

    private ArrivalJson() {}

    /** One person's latest move: {@code {moveId, status, at}}. */
    public static ObjectNode arrival(Arrival arrival) {
        return JSON.objectNode()
                .put("moveId", Long.toString(arrival.move()))
                .put("status", word(arrival.status()))
                .put("at", SessionJson.text(arrival.since()));
    }

    /** {@code {total, arrived, missing, missingCount}}; empty before anybody was moved. */
    public static Optional<ObjectNode> wave(Session session) {
        return session.arrivals().total() == 0 ? Optional.empty() : Optional.of(all(session));
    }

    /** The same, with zeros where nobody is on the way. */
    public static ObjectNode all(Session session) {
        Arrivals arrivals = session.arrivals();
        ObjectNode json =
                JSON.objectNode().put("total", arrivals.total()).put("arrived", arrivals.arrived());
        ArrayNode missing = json.putArray("missing");
        arrivals.missing().stream()
                .limit(NAMED)
                .forEach(one ->
                        session.participant(one.person())
                                .ifPresent(person ->
                                        arrivals.of(one.person())
                                                .ifPresent(arrival ->
                                                        missing.addObject()
                                                                .put("id", person.id().value())
                                                                .put("name", person.name())
                                                                .put(
                                                                        "space",
                                                                        person.space().toString())
                                                                .put(
                                                                        "status",
                                                                        word(arrival.status()))
                                                                .put(
                                                                        "since",
                                                                        SessionJson.text(
                                                                                arrival
                                                                                        .since())))));
        return json.put("missingCount", arrivals.missing().size());
    }

    private static String word(ArrivalStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}

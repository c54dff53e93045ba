package dev.alcove.server.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.report.SittingReport;
import dev.alcove.server.journal.Journal;
import dev.alcove.server.wire.SessionJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sitting as a line of a room's history, and by itself. */
final class SittingJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SittingJson() {}

    /** {@code {id, roomCode, startedAt, endedAt, participants, breakouts}}. */
    static ObjectNode line(Journal.Past past, int participants, int breakouts) {
        return head(past.session(), past.roomCode(), past.openedAt(), past.endedAt())
                .put("participants", participants)
                .put("breakouts", breakouts);
    }

    private static ObjectNode head(
            SessionId id, String roomCode, Instant startedAt, Optional<Instant> endedAt) {
        return JSON.objectNode()
                .put("id", id.value())
                .put("roomCode", roomCode)
                .put("startedAt", SessionJson.text(startedAt))
                .put("endedAt", text(endedAt));
    }

    /** The same with everyone who was there, and all breakouts. */
    static ObjectNode whole(Sitting sitting) {
        SittingReport report = sitting.report();
        ObjectNode json =
                head(sitting.id(), report.roomCode(), report.startedAt(), report.endedAt())
                        .put("endReason", report.endReason().map(Enum::name).orElse(null))
                        .put("participants", report.people().size())
                        .put("breakouts", report.breakouts().size());
        ArrayNode people = json.putArray("people");
        report.people()
                .forEach(one ->
                        putEarlier(
                                people.addObject()
                                        .put("id", one.id().value())
                                        .put("name", one.name())
                                        .put("role", one.role().name())
                                        .put("joinedAt", SessionJson.text(one.joinedAt()))
                                        .put("leftAt", text(one.leftAt()))
                                        .put("removed", one.removed()),
                                one.earlierNames()));
        ArrayNode groups = json.putArray("groups");
        report.breakouts()
                .forEach(one ->
                        groups.addObject()
                                .put("id", one.place().space().toString())
                                .put("name", one.place().name())
                                .put("openedAt", text(one.openedAt()))
                                .put("closedAt", text(one.closedAt())));
        return json;
    }

    private static void putEarlier(ObjectNode person, List<String> names) {
        ArrayNode earlier = person.putArray("earlierNames");
        names.forEach(earlier::add);
    }

    private static @Nullable String text(Optional<Instant> instant) {
        return instant.map(SessionJson::text).orElse(null);
    }
}

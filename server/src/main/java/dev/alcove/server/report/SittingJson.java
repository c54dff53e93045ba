package dev.alcove.server.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.report.Attendance;
import dev.alcove.core.report.Attendee;
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

    /** The same with everyone who was there until {@code now}, and all breakouts. */
    static ObjectNode whole(Sitting sitting, Instant now) {
        SittingReport report = sitting.report();
        List<Attendee> people = Attendance.of(sitting.journal());
        ObjectNode json =
                head(sitting.id(), report.roomCode(), report.startedAt(), report.endedAt())
                        .put("endReason", report.endReason().map(Enum::name).orElse(null))
                        .put("participants", people.size())
                        .put("breakouts", report.breakouts().size());
        ArrayNode attendees = json.putArray("people");
        people.forEach(one -> attendees.add(attendee(one, now)));
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

    private static ObjectNode attendee(Attendee one, Instant now) {
        ObjectNode json =
                JSON.objectNode()
                        .put("id", one.ids().getLast().value())
                        .put("name", one.name())
                        .put("role", one.role().name())
                        .put("joinedAt", SessionJson.text(one.joinedAt()))
                        .put("leftAt", text(one.leftAt()))
                        .put("removed", one.removed())
                        .put("connectedSeconds", one.connected(now).toMillis() / 1000.0)
                        .put("drops", one.drops());
        ArrayNode earlier = json.putArray("earlierNames");
        one.earlierNames().forEach(earlier::add);
        ArrayNode ids = json.putArray("participantIds");
        one.ids().forEach(id -> ids.add(id.value()));
        ArrayNode spans = json.putArray("connected");
        one.spans()
                .forEach(span ->
                        spans.addObject()
                                .put("from", SessionJson.text(span.from()))
                                .put("to", text(span.to())));
        return json;
    }

    private static @Nullable String text(Optional<Instant> instant) {
        return instant.map(SessionJson::text).orElse(null);
    }
}

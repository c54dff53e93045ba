package dev.alcove.server.room;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.session.Session;
import dev.alcove.server.wire.SessionJson;
import java.time.Instant;
import java.util.Comparator;

/** Rooms as the REST API shows them (contract §3 and §4). Neither PIN nor keys are ever in it. */
final class RoomJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RoomJson() {}

    /**
     * A room.
     *
     * @param people how many are in it now
     */
    static ObjectNode room(Room room, int people) {
        Room.Profile profile = room.profile();
        Room.Rules rules = room.rules();
        ObjectNode json =
                JSON.objectNode()
                        .put("name", room.code().value())
                        .put("code", room.code().value())
                        .put("sid", room.sid())
                        .put("displayName", profile.displayName())
                        .put("type", profile.type().word())
                        .put("teacherName", profile.teacherName())
                        .put("teacherLanguage", profile.teacherLanguage().orElse(null))
                        .put("hasPin", room.hasPin())
                        .put("maxParticipants", rules.maxParticipants())
                        .put("emptyTimeout", rules.emptyTimeout().toSeconds())
                        .put("waitingRoom", rules.waitingRoom())
                        .put("locked", rules.locked())
                        .put("archived", room.archived())
                        .put("breakoutsEnabled", rules.breakoutsEnabled())
                        .put("eventId", profile.eventId().orElse(null))
                        .put("numParticipants", people);
        json.set("metadata", metadata(room));
        Room.Life life = room.life();
        return json.put("creationTime", life.createdAt().getEpochSecond())
                .put("createdAt", life.createdAt().toString())
                .put("updatedAt", life.updatedAt().toString())
                .put("lastUsedAt", life.lastUsedAt().toString())
                .put("archivedAt", life.archivedAt().map(Instant::toString).orElse(null));
    }

    /** The caller's own, and what some clients read there. */
    private static ObjectNode metadata(Room room) {
        Room.Profile profile = room.profile();
        return profile.metadata()
                .deepCopy()
                .put("displayName", profile.displayName())
                .put("type", profile.type().word())
                .put("teacherName", profile.teacherName())
                .put("teacherLanguage", profile.teacherLanguage().orElse(null))
                .put("maxParticipants", room.rules().maxParticipants())
                .put("createdAt", room.life().createdAt().toString())
                .put("lastUsedAt", room.life().lastUsedAt().toString());
    }

    /** Wrong PINs of late, for its hosts: {@code {count, since}}. */
    static ObjectNode wrongPins(WrongPins wrong) {
        return JSON.objectNode().put("count", wrong.count()).put("since", wrong.since().toString());
    }

    /** Who is in the room, for its hosts: {@code [{identity, name, role, space}]}. */
    static ArrayNode people(Session session) {
        ArrayNode array = JSON.arrayNode();
        session.roster().all().values().stream()
                .filter(Participant::shown)
                .sorted(Comparator.comparing(Participant::joinedAt))
                .forEach(person ->
                        array.addObject()
                                .put("identity", person.id().value())
                                .put("name", person.name())
                                .put("role", person.role().name())
                                .put("space", person.space().toString())
                                .put("joinedAt", SessionJson.text(person.joinedAt())));
        return array;
    }
}

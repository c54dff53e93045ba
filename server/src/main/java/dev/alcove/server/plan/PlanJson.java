package dev.alcove.server.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rosters and sets as JSON: as they are stored, and as they are sent. */
public final class PlanJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MILLIS = 60_000;

    private PlanJson() {}

    /** The entries of a roster, in order. */
    public static ArrayNode roster(List<RosterEntry> entries) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(entries.size());
        for (RosterEntry entry : entries) {
            ObjectNode json = array.addObject();
            entry.name().ifPresent(name -> json.put("name", name));
            entry.email().ifPresent(email -> json.put("email", email));
            if (!entry.group().isEmpty()) {
                json.put("group", entry.group());
            }
            ObjectNode attributes = json.putObject("attributes");
            entry.attributes().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(one -> attributes.put(one.getKey(), one.getValue()));
        }
        return array;
    }

    /** What was made of the columns of a list: {@code [{number, title, as}]}. */
    public static ArrayNode columns(List<Roster.ReadColumn> columns) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(columns.size());
        for (Roster.ReadColumn column : columns) {
            array.addObject()
                    .put("number", column.number())
                    .put("title", column.title())
                    .put("as", column.as().word());
        }
        return array;
    }

    static List<RosterEntry> roster(String stored) {
        List<RosterEntry> entries = new ArrayList<>();
        for (JsonNode json : tree(stored)) {
            Map<String, String> attributes = new LinkedHashMap<>();
            json.path("attributes")
                    .properties()
                    .forEach(one -> attributes.put(one.getKey(), one.getValue().asText()));
            entries.add(
                    new RosterEntry(
                            entries.size() + 1,
                            text(json, "name"),
                            text(json, "email"),
                            text(json, "group").orElse(""),
                            attributes));
        }
        return entries;
    }

    /** {@code {name, savedAt, rooms: [{name, topic, task, maxParticipants, …, people}]}}. */
    public static ObjectNode set(NamedSet set) {
        ObjectNode json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", set.name())
                        .put("savedAt", set.savedAt().toString());
        ArrayNode rooms = json.putArray("rooms");
        for (NamedSet.NamedRoom room : set.rooms()) {
            ObjectNode one = rooms.addObject().put("name", room.name()).put("topic", room.topic());
            one.put("task", room.task().orElse(null));
            one.put("maxParticipants", room.maxParticipants().orElse(null));
            one.put("durationMinutes", room.duration().map(PlanJson::minutes).orElse(null));
            ArrayNode people = one.putArray("people");
            room.people().forEach(people::add);
        }
        return json;
    }

    /** {@code {name, rooms: n, people: n, savedAt}}. */
    public static ObjectNode summary(NamedSet set) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", set.name())
                .put("rooms", set.rooms().size())
                .put("people", set.people())
                .put("savedAt", set.savedAt().toString());
    }

    static NamedSet set(String stored) {
        JsonNode json = tree(stored);
        List<NamedSet.NamedRoom> rooms = new ArrayList<>();
        for (JsonNode room : json.path("rooms")) {
            List<String> people = new ArrayList<>();
            room.path("people").forEach(person -> people.add(person.asText()));
            rooms.add(
                    new NamedSet.NamedRoom(
                            room.path("name").asText(),
                            room.path("topic").asText(),
                            text(room, "task"),
                            Optional.of(room.path("maxParticipants"))
                                    .filter(JsonNode::isInt)
                                    .map(JsonNode::intValue),
                            Optional.of(room.path("durationMinutes"))
                                    .filter(JsonNode::isNumber)
                                    .map(node ->
                                            Duration.ofMillis(
                                                    Math.round(node.doubleValue() * MILLIS))),
                            people));
        }
        return new NamedSet(
                json.path("name").asText(), Instant.parse(json.path("savedAt").asText()), rooms);
    }

    static double minutes(Duration duration) {
        return duration.toMillis() / MILLIS;
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.of(json.path(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static JsonNode tree(String stored) {
        try {
            return JSON.readTree(stored);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package dev.alcove.server.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.server.wire.Payload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rosters and sets as they are sent: as lists of objects, or as CSV. */
public final class PlanPayloads {
    private static final int CSV_CHARACTERS = 1_000_000;

    private PlanPayloads() {}

    /** {@code {entries: [{name?, email?, group?, attributes?}]}} or {@code {csv}}. */
    public static Roster roster(Payload payload, ColumnChoice choice) {
        var csv = payload.optionalText("csv", 0, CSV_CHARACTERS);
        var entries =
                payload.optionalObjects("entries", RosterLimits.MOST_ROWS, PlanPayloads::entry);
        if (csv.isPresent() == entries.isPresent()) {
            payload.wrong("Send either \"entries\", a list, or a text/csv body.");
            return Roster.NONE;
        }
        if (csv.isEmpty() && !choice.columns().isEmpty()) {
            payload.wrong("Only a list that is sent as text/csv has columns to choose from.");
        }
        return csv.map(text -> RosterCsv.read(text, choice, payload::wrong))
                .orElseGet(() -> {
                    var numbered = numbered(entries.orElse(List.of()));
                    return new Roster(
                            RosterLimits.checked(numbered, field -> "", payload::wrong), List.of());
                });
    }

    private static RosterEntry entry(Payload entry) {
        return new RosterEntry(
                0,
                entry.optionalText("name", 1, 100),
                entry.optionalText("email", 1, 254),
                entry.optionalText("group", 0, 100).orElse(""),
                attributes(entry));
    }

    private static Map<String, String> attributes(Payload entry) {
        Map<String, String> attributes = new LinkedHashMap<>();
        JsonNode json = entry.optionalJson("attributes").orElse(null);
        if (json instanceof ObjectNode object) {
            object.properties()
                    .forEach(one ->
                            attributes.put(
                                    one.getKey().strip().toLowerCase(Locale.ROOT),
                                    one.getValue().asText()));
        } else if (json != null) {
            entry.wrong("\"attributes\" must be an object of texts.");
        }
        return attributes;
    }

    /** In a list the line is the place. */
    private static List<RosterEntry> numbered(List<RosterEntry> entries) {
        List<RosterEntry> numbered = new ArrayList<>();
        for (RosterEntry entry : entries) {
            numbered.add(
                    new RosterEntry(
                            numbered.size() + 1,
                            entry.name(),
                            entry.email(),
                            entry.group(),
                            entry.attributes()));
        }
        return numbered;
    }

    /** {@code {rooms: [{name, topic?, task?, maxParticipants?, …, people?}]}} or {@code {csv}}. */
    public static List<NamedSet.NamedRoom> rooms(Payload payload) {
        // What is answered may be sent again as it is.
        payload.optionalText("name", 0, 100);
        payload.optionalText("savedAt", 0, 100);
        var csv = payload.optionalText("csv", 0, CSV_CHARACTERS);
        var rooms = payload.optionalObjects("rooms", 200, PlanPayloads::room);
        if (csv.isPresent() == rooms.isPresent()) {
            payload.wrong("Send either \"rooms\", a list, or a text/csv body.");
            return List.of();
        }
        List<NamedSet.NamedRoom> read =
                csv
                        .map(text -> SetCsv.read(text, payload::wrong))
                        .orElseGet(() -> rooms.orElse(List.of()))
                        .stream()
                        .map(NamedSet.NamedRoom::cleaned)
                        .toList();
        SetLimits.problem(read).ifPresent(payload::wrong);
        return read;
    }

    private static NamedSet.NamedRoom room(Payload room) {
        return new NamedSet.NamedRoom(
                room.text("name", 1, 100),
                room.optionalText("topic", 0, 500).orElse(""),
                room.optionalText("task", 0, 4_000).filter(task -> !task.isEmpty()),
                room.optionalInteger("maxParticipants", 1, 1_000),
                room.optionalMinutes("durationMinutes"),
                room.optionalTexts("people", 1_000).orElse(List.of()));
    }
}

package dev.alcove.server.room;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.text.DisplayName;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From the fields of a request to parts of a room. The contract has checked types, lengths and
 * names already; what it cannot say is checked here.
 */
final class RoomRequests {
    static final int METADATA_BYTES = 65_536;
    private static final Pattern PIN = Pattern.compile("[0-9]{4,6}");

    /** Mirrored into the metadata in answers, and therefore refused in requests. */
    static final List<String> MIRRORED =
            List.of(
                    "displayName",
                    "type",
                    "teacherName",
                    "teacherLanguage",
                    "maxParticipants",
                    "createdAt",
                    "lastUsedAt");

    private RoomRequests() {}

    /** The code that is asked for; empty where one is to be made up. */
    static Checked<Optional<RoomCode>> code(ObjectNode fields) {
        String code = text(fields, "code", "");
        String roomCode = text(fields, "roomCode", "");
        if (fields.hasNonNull("code") && fields.hasNonNull("roomCode") && !code.equals(roomCode)) {
            return Checked.refused(
                    Problem.invalid("\"code\" and \"roomCode\" are the same field; give one."));
        }
        if (!fields.hasNonNull("code") && !fields.hasNonNull("roomCode")) {
            return Checked.fine(Optional.empty());
        }
        return RoomCode.chosen(code + (fields.hasNonNull("code") ? "" : roomCode))
                .<Checked<Optional<RoomCode>>>map(chosen -> Checked.fine(Optional.of(chosen)))
                .orElseGet(() -> Checked.refused(RoomProblems.codeInvalid()));
    }

    /**
     * The profile with the request's fields; the rest as it was.
     *
     * @param most bytes of metadata
     */
    static Checked<Room.Profile> profile(ObjectNode fields, Room.Profile before, int most) {
        String name = DisplayName.clean(text(fields, "displayName", before.displayName()));
        String teacher = DisplayName.clean(text(fields, "teacherName", before.teacherName()));
        if (fields.hasNonNull("displayName") && !DisplayName.fits(name)) {
            return Checked.refused(
                    Problem.invalid(
                            "\"displayName\" must have 1–100 characters, at least one of them"
                                    + " visible."));
        }
        if (fields.hasNonNull("teacherName") && DisplayName.length(teacher) > DisplayName.LONGEST) {
            return Checked.refused(
                    Problem.invalid("\"teacherName\" must have up to 100 characters."));
        }
        return metadata(fields, before.metadata(), most)
                .map(metadata ->
                        new Room.Profile(
                                name.isEmpty() ? before.displayName() : name,
                                RoomType.of(text(fields, "type", "")).orElse(before.type()),
                                teacher,
                                nullable(fields, "teacherLanguage", before.teacherLanguage()),
                                nullable(fields, "eventId", before.eventId()),
                                metadata));
    }

    private static Checked<ObjectNode> metadata(ObjectNode fields, ObjectNode before, int most) {
        if (!(fields.get("metadata") instanceof ObjectNode given)) {
            return Checked.fine(before);
        }
        for (String name : MIRRORED) {
            if (given.has(name)) {
                return Checked.refused(
                        Problem.invalid(
                                "\"metadata."
                                        + name
                                        + "\" is set by the server: give \""
                                        + name
                                        + "\" beside the metadata, not in it."));
            }
        }
        int bytes = given.toString().getBytes(StandardCharsets.UTF_8).length;
        return bytes <= most
                ? Checked.fine(given)
                : Checked.refused(
                        Problem.of(
                                413,
                                "TOO_LARGE",
                                "\"metadata\" has "
                                        + bytes
                                        + " bytes of JSON; at most "
                                        + most
                                        + " are kept. Keep the rest where you have more room."));
    }

    /** The PIN that is asked for; empty where there is to be none. */
    static Checked<Optional<String>> pin(ObjectNode fields) {
        if (!fields.hasNonNull("pin")) {
            return Checked.fine(Optional.empty());
        }
        String pin = Pins.normal(fields.get("pin").asText());
        return PIN.matcher(pin).matches()
                ? Checked.fine(Optional.of(pin))
                : Checked.refused(RoomProblems.pinInvalid());
    }

    /** The rules with the request's fields; the rest as it was. */
    static Room.Rules rules(ObjectNode fields, Room.Rules before) {
        return new Room.Rules(
                fields.path("maxParticipants").asInt(before.maxParticipants()),
                Duration.ofSeconds(
                        fields.path("emptyTimeout").asLong(before.emptyTimeout().toSeconds())),
                fields.path("waitingRoom").asBoolean(before.waitingRoom()),
                fields.path("locked").asBoolean(before.locked()),
                fields.path("breakoutsEnabled").asBoolean(before.breakoutsEnabled()));
    }

    /** What a room has that was made without saying. */
    static Room.Profile emptyProfile(String code) {
        return new Room.Profile(
                code,
                RoomType.MEETING,
                "",
                Optional.empty(),
                Optional.empty(),
                JsonNodeFactory.instance.objectNode());
    }

    private static String text(ObjectNode fields, String name, String otherwise) {
        JsonNode value = fields.get(name);
        return value == null || value.isNull() ? otherwise : value.asText();
    }

    private static Optional<String> nullable(
            ObjectNode fields, String name, Optional<String> otherwise) {
        JsonNode value = fields.get(name);
        if (value == null) {
            return otherwise;
        }
        return value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }
}

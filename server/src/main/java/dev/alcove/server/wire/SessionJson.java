package dev.alcove.server.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.HelpRequest;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.Decision;
import dev.alcove.core.view.BoardInfo;
import dev.alcove.core.view.BreakoutInfo;
import dev.alcove.core.view.ChatLine;
import dev.alcove.core.view.ParticipantInfo;
import dev.alcove.core.view.PersonInfo;
import dev.alcove.core.view.SpaceInfo;
import dev.alcove.server.session.ForManagers;
import dev.alcove.server.session.MediaState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The objects of {@code docs/socket-protocol.md}, as REST and Socket.IO both say them. */
public final class SessionJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Function<ParticipantId, MediaState> media;
    private final Optional<ForManagers> forManagers;

    /**
     * @param media what participants' clients last said of their media
     */
    public SessionJson(Function<ParticipantId, MediaState> media) {
        this.media = media;
        this.forManagers = Optional.empty();
    }

    /** The same for those who manage, who see more of people and breakouts. */
    public SessionJson(Function<ParticipantId, MediaState> media, ForManagers forManagers) {
        this.media = media;
        this.forManagers = Optional.of(forManagers);
    }

    /** A <em>participant</em>. */
    public ObjectNode participant(ParticipantInfo info) {
        ObjectNode json =
                JSON.objectNode()
                        .put("id", info.id().value())
                        .put("name", info.name())
                        .put("role", info.role().name())
                        .put("space", info.space().toString())
                        .put("connected", info.connected())
                        .put("hand", info.hand())
                        .put("joinedAt", text(info.joinedAt()))
                        .put("locked", info.locked());
        json.set(
                "arrival",
                forManagers
                        .flatMap(more -> more.arrivals().apply(info.id()))
                        .map(ArrivalJson::arrival)
                        .orElse(null));
        return putMedia(json, info.id());
    }

    /** What a participant's client said of its media, with its id. */
    public ObjectNode media(ParticipantId participant) {
        return putMedia(JSON.objectNode().put("id", participant.value()), participant);
    }

    private ObjectNode putMedia(ObjectNode json, ParticipantId participant) {
        MediaState said = media.apply(participant);
        return json.put("audio", said.audio())
                .put("video", said.video())
                .put("screen", said.screen())
                .put("speaking", said.speaking())
                .put("connectionQuality", said.quality().name().toLowerCase(Locale.ROOT));
    }

    /** Several of them. */
    public ArrayNode participants(Collection<ParticipantInfo> infos) {
        ArrayNode array = JSON.arrayNode(infos.size());
        infos.forEach(info -> array.add(participant(info)));
        return array;
    }

    /** The people of a space: {@code {space, participants, participantCount}}. */
    public ObjectNode space(SpaceInfo info) {
        ObjectNode json = JSON.objectNode().put("space", info.space().toString());
        json.set("participants", participants(info.participants()));
        return json.put("participantCount", info.participantCount());
    }

    /** A <em>room</em>: a breakout that has not closed. */
    public ObjectNode room(BreakoutInfo info) {
        Breakout breakout = info.breakout();
        ObjectNode json =
                JSON.objectNode()
                        .put("id", breakout.id().value())
                        .put("sessionId", info.sessionId().value())
                        .put("eventId", breakout.origin().eventId().orElse(null))
                        .put("name", breakout.plan().name())
                        .put("topic", breakout.plan().topic())
                        .put("task", breakout.plan().task().orElse(null))
                        .put("status", breakout.status().name())
                        .put("maxParticipants", breakout.plan().maxParticipants());
        putMinutes(json, breakout.plan().duration());
        json.put("autoAssign", breakout.plan().rights().autoAssign())
                .put("startedAt", text(breakout.startedAt()))
                .put("endsAt", text(breakout.endsAt()))
                .put("pausedRemainingSeconds", seconds(breakout.paused()))
                .putNull("endedAt")
                .put("creatorId", id(breakout.origin().creator()))
                .put("facilitatorId", id(breakout.plan().facilitator()));
        json.set("facilitator", info.facilitator().map(SessionJson::person).orElse(null));
        json.put("participantCount", info.participantCount());
        info.people().ifPresent(people -> putPeople(json, people));
        json.put("helpRequested", breakout.help().isPresent());
        json.set("help", breakout.help().map(SessionJson::help).orElse(null));
        json.put("recording", info.recording())
                .put("videoRoomId", breakout.id().value())
                .putNull("videoRoomUrl")
                .put("closesAt", text(breakout.closesAt()))
                .put("letter", info.letter())
                .put("color", info.color());
        forManagers.ifPresent(
                more -> json.put("lastSpokeAt", text(more.lastSpoke().apply(breakout.id()))));
        return putRights(json, breakout.plan().rights());
    }

    private static @Nullable Long seconds(Optional<Duration> left) {
        return left.map(time -> Math.ceilDiv(time.toMillis(), 1_000L)).orElse(null);
    }

    private void putPeople(ObjectNode json, BreakoutInfo.People people) {
        json.set("participants", participants(people.participants()));
        ArrayNode assigned = json.putArray("assigned");
        people.assigned()
                .forEach(seat ->
                        assigned.addObject()
                                .put("id", seat.id().value())
                                .put("name", seat.name())
                                .put("locked", seat.locked()));
    }

    private static void putMinutes(ObjectNode json, Optional<Duration> duration) {
        if (duration.isEmpty()) {
            json.putNull("durationMinutes");
            return;
        }
        long millis = duration.get().toMillis();
        if (millis % 60_000 == 0) {
            json.put("durationMinutes", millis / 60_000);
        } else {
            json.put("durationMinutes", minutes(duration.get()));
        }
    }

    /** Minutes, with fractions. */
    public static double minutes(Duration duration) {
        return duration.toMillis() / 60_000.0;
    }

    private static ObjectNode putRights(ObjectNode json, BreakoutRights rights) {
        return json.put("allowParticipantsToChoose", rights.allowParticipantsToChoose())
                .put("allowReturnToMain", rights.allowReturnToMain())
                .put("allowEarlyJoin", rights.allowEarlyJoin());
    }

    /** Several rooms. */
    public ArrayNode rooms(Collection<BreakoutInfo> infos) {
        ArrayNode array = JSON.arrayNode(infos.size());
        infos.forEach(info -> array.add(room(info)));
        return array;
    }

    /** The breakouts of a session: {@code {rooms, config, rounds, status, opensAt, seat}}. */
    public ObjectNode board(BoardInfo board) {
        ObjectNode json = JSON.objectNode();
        json.set("rooms", rooms(board.rooms()));
        json.set("config", board.config().map(config -> config(config, board)).orElse(null));
        json.set("rounds", board.rounds().map(PlanningJson::rounds).orElse(null));
        return json.put("status", board.status().name())
                .put("opensAt", text(board.opensAt()))
                .put("seat", board.seat().map(BreakoutId::value).orElse(null));
    }

    private static ObjectNode config(BreakoutConfig config, BoardInfo board) {
        ObjectNode json = config(config);
        board.rules().ifPresent(rules -> json.set("rules", PlanningJson.rules(rules)));
        return json;
    }

    /** What holds for a set of breakouts. */
    public static ObjectNode config(BreakoutConfig config) {
        ObjectNode json =
                JSON.objectNode()
                        .put(
                                "assignment",
                                config.assignment()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'));
        putRights(json, config.rights());
        return json.put("autoAssign", config.rights().autoAssign())
                .put("startCountdownSeconds", config.startCountdown().toSeconds())
                .put("askToJoin", config.asks());
    }

    /** A call for help. */
    public static ObjectNode help(HelpRequest help) {
        ObjectNode json = JSON.objectNode();
        json.putObject("by").put("id", help.by().value()).put("name", help.name());
        return json.put("note", help.note().orElse(null)).put("at", text(help.at()));
    }

    /** Someone by name: {@code {id, name}}. */
    public static ObjectNode person(PersonInfo person) {
        return JSON.objectNode().put("id", id(person.id())).put("name", person.name());
    }

    /** A <em>message</em>: a line of chat. */
    public static ObjectNode message(ChatLine line) {
        ObjectNode json =
                JSON.objectNode()
                        .put("id", Long.toString(line.id()))
                        .put("space", line.space().toString());
        json.set("from", person(line.from()));
        return json.put("text", line.text())
                .put("at", text(line.at()))
                .put("kind", line.kind().name())
                .set("origin", line.origin().map(SessionJson::origin).orElse(null));
    }

    private static ObjectNode origin(ChatLine.Origin origin) {
        return JSON.objectNode()
                .put("roomId", origin.breakout().value())
                .put("name", origin.name());
    }

    /** Those for whom a command for many could not be done, each with its reason. */
    public static ArrayNode failures(List<Decision.Failure> failures) {
        ArrayNode array = JSON.arrayNode(failures.size());
        failures.forEach(failure ->
                array.addObject()
                        .put("participantId", failure.participant().value())
                        .put("error", failure.rejection().sentence())
                        .put("code", failure.rejection().code().name()));
        return array;
    }

    /** An instant as ISO 8601 with milliseconds at most. */
    public static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static @Nullable String text(Optional<Instant> instant) {
        return instant.map(SessionJson::text).orElse(null);
    }

    private static @Nullable String id(Optional<ParticipantId> participant) {
        return participant.map(ParticipantId::value).orElse(null);
    }
}

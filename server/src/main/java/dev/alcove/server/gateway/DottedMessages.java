package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.HelpRequest;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.view.Message;
import dev.alcove.core.view.ParticipantInfo;
import dev.alcove.core.view.PersonInfo;
import dev.alcove.server.session.Farewell;
import dev.alcove.server.session.Fleeting;
import dev.alcove.server.session.Position;
import dev.alcove.server.session.Telling;
import dev.alcove.server.wire.ArrivalJson;
import dev.alcove.server.wire.BarredJson;
import dev.alcove.server.wire.RecordingJson;
import dev.alcove.server.wire.SessionJson;
import dev.alcove.server.wire.WaitingJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A table of messages to dotted names and payloads, and no rule. */
final class DottedMessages implements Words {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Function<Space, ObjectNode> connection;

    private final StateJson states;

    /**
     * @param connection how to get media in a space
     */
    DottedMessages(Function<Space, ObjectNode> connection, StateJson states) {
        this.connection = connection;
        this.states = states;
    }

    @Override
    public boolean has(Message message) {
        return !(message instanceof Message.OfAct);
    }

    @Override
    public Optional<Spoken> of(Message message, Telling context) {
        return has(message)
                ? Optional.of(spoken(shows(message), context, json -> say(message, json)))
                : Optional.empty();
    }

    /** Whether it shows people or breakouts, of which those who manage see more. */
    private static boolean shows(Message message) {
        return message instanceof Message.ParticipantUpdated
                || message instanceof Message.BoardChanged
                || message instanceof Message.BreakoutMade
                || message instanceof Message.BreakoutUpdated
                || message instanceof Message.Moved;
    }

    private static boolean shows(Fleeting message) {
        return message instanceof Fleeting.RosterWhole
                || message instanceof Fleeting.RosterChanges
                || message instanceof Fleeting.Gathered
                || message instanceof Fleeting.MovedAgain;
    }

    private static Spoken spoken(
            boolean byRights, Telling context, Function<SessionJson, Said> say) {
        var plain = new SessionJson(context.media());
        return byRights
                ? new Spoken.ByRights(
                        () -> say.apply(new SessionJson(context.media(), context.forManagers())),
                        () -> say.apply(plain))
                : new Spoken.Alike(say.apply(plain));
    }

    @Override
    public Optional<Spoken> of(Fleeting message, Telling context) {
        return Optional.of(spoken(shows(message), context, json -> say(message, context, json)));
    }

    @Override
    public Optional<Said> state(ParticipantId of, Position position, Telling context) {
        return states.of(context, of, position)
                .map(state -> new Said("session.state", state))
                .or(() ->
                        states.waiting(context, of)
                                .map(waiting -> new Said("waiting.entered", waiting)));
    }

    @Override
    public Said signal(ParticipantId from, JsonNode data) {
        ObjectNode payload = JSON.objectNode().put("from", from.value());
        payload.set("data", data);
        return new Said("signal", payload);
    }

    @Override
    public Optional<Said> farewell(Farewell why) {
        return switch (why) {
            case Farewell.Replaced() ->
                    Optional.of(new Said("session.replaced", JSON.objectNode()));
            case Farewell.Refused(String sentence) ->
                    Optional.of(
                            new Said(
                                    "session.removed",
                                    JSON.objectNode().put("reason", sentence).put("again", true)));
            case Farewell.Goodbye() -> Optional.empty();
        };
    }

    private Said say(Message message, SessionJson json) {
        return switch (message) {
            case Message.SessionOver(var reason) ->
                    new Said("session.ended", JSON.objectNode().put("reason", reason.name()));
            case Message.Freed(boolean free) ->
                    new Said("session.unattended", JSON.objectNode().put("unattended", free));
            case Message.Removed(Optional<String> reason, boolean again) ->
                    new Said(
                            "session.removed",
                            JSON.objectNode()
                                    .put("reason", reason.orElse(null))
                                    .put("again", again));
            case Message.BarredChanged(var people) ->
                    new Said("barred.updated", BarredJson.holding(people));
            case Message.ParticipantUpdated(ParticipantInfo participant) ->
                    new Said(
                            "participant.updated",
                            object("participant", json.participant(participant)));
            case Message.RosterChanged _, Message.ListChanged _, Message.ChoiceChanged _ ->
                    throw new IllegalArgumentException("Gathered first: " + message);
            case Message.OfAct act ->
                    throw new IllegalArgumentException("Said in detail, not as a whole: " + act);
            case Message.BoardChanged(var board) ->
                    new Said("breakout.rooms.updated", json.board(board));
            case Message.BreakoutMade(var room) ->
                    new Said("breakout.room.created", json.room(room));
            case Message.BreakoutUpdated(var room) ->
                    new Said("breakout.room.updated", json.room(room));
            case Message.BreakoutGone(var room, var reason) ->
                    new Said(
                            "breakout.room.closed",
                            JSON.objectNode()
                                    .put("roomId", room.value())
                                    .put("reason", reason.name()));
            case Message.OpeningAnnounced opening -> new Said("breakout.opening", opening(opening));
            case Message.StandBy(List<ParticipantId> people) ->
                    new Said("breakout.standby", object("participantIds", StateJson.ids(people)));
            case Message.Moved moved -> new Said("breakout.moved", moved(moved, json));
            case Message.Merged(List<BreakoutId> from, BreakoutId into) -> {
                ObjectNode payload = JSON.objectNode();
                ArrayNode merged = payload.putArray("from");
                from.forEach(room -> merged.add(room.value()));
                yield new Said("breakout.merged", payload.put("into", into.value()));
            }
            case Message.Split(BreakoutId from, List<BreakoutId> into) -> {
                ObjectNode payload = JSON.objectNode().put("from", from.value());
                ArrayNode parts = payload.putArray("into");
                into.forEach(room -> parts.add(room.value()));
                yield new Said("breakout.split", payload);
            }
            case Message.WarningGiven(var room, Duration left) ->
                    new Said(
                            "breakout.timer.warning",
                            JSON.objectNode()
                                    .put("roomId", room.value())
                                    .put("remainingMinutes", SessionJson.minutes(left)));
            case Message.ClosingAnnounced closing ->
                    new Said("breakout.room.closing", closing(closing));
            case Message.EveryoneCalledBack(Optional<PersonInfo> by) ->
                    new Said("breakout.recalled", recalled(by));
            case Message.BroadcastHeard broadcast ->
                    new Said("breakout.broadcast", broadcast(broadcast));
            case Message.Muted(Optional<PersonInfo> by) ->
                    new Said(
                            "participant.muted",
                            JSON.objectNode().set("by", by.map(SessionJson::person).orElse(null)));
            case Message.HelpChanged(var room, Optional<HelpRequest> help) ->
                    new Said(
                            "breakout.help",
                            JSON.objectNode()
                                    .put("roomId", room.value())
                                    .set("help", help.map(SessionJson::help).orElse(null)));
            case Message.RecordingBegan(var recording) ->
                    new Said("recording.started", RecordingJson.holding(recording));
            case Message.RecordingAsked(var recording) ->
                    new Said("recording.requested", RecordingJson.holding(recording));
            case Message.RecordingChanged(var recording) ->
                    new Said("recording.updated", RecordingJson.holding(recording));
            case Message.RecordingOver over ->
                    new Said("recording.stopped", RecordingJson.over(over));
            case Message.ChatHeard(var line) -> new Said("chat.message", SessionJson.message(line));
            case Message.WaitingArrived arrived ->
                    new Said("waiting.arrived", WaitingJson.arrived(arrived));
            case Message.WaitingLeft left -> new Said("waiting.left", WaitingJson.left(left));
            case Message.Admitted(ParticipantInfo participant) ->
                    new Said(
                            "waiting.admitted",
                            object("participant", json.participant(participant)));
            case Message.TurnedAway(Optional<String> reason) ->
                    new Said(
                            "waiting.rejected",
                            JSON.objectNode().put("reason", reason.orElse(null)));
        };
    }

    private Said say(Fleeting message, Telling context, SessionJson json) {
        return switch (message) {
            case Fleeting.VoiceStarted(String id, PersonInfo from, String mimeType, var to) -> {
                ObjectNode payload = JSON.objectNode().put("voiceId", id);
                payload.set("from", SessionJson.person(from));
                yield new Said("breakout.voice.started", payload.put("mimeType", mimeType));
            }
            case Fleeting.VoiceChunk(String id, int seq, String data, var to) ->
                    new Said(
                            "breakout.voice.chunk",
                            JSON.objectNode().put("voiceId", id).put("seq", seq).put("data", data));
            case Fleeting.VoiceEnded(String id, var to) ->
                    new Said("breakout.voice.ended", JSON.objectNode().put("voiceId", id));
            case Fleeting.RecordingAskedAgain(var recording) ->
                    new Said("recording.requested", RecordingJson.holding(recording));
            case Fleeting.Gathered(var notice) -> say(notice.message(), json);
            case Fleeting.ArrivalsChanged() ->
                    new Said("breakout.arrivals", ArrivalJson.all(context.session()));
            case Fleeting.MovedAgain(Message.Moved moved, var people) ->
                    new Said("breakout.moved", moved(moved, json));
            case Fleeting.TimerTick(Breakout breakout) ->
                    new Said("breakout.timer.tick", tick(breakout, context.now()));
            case Fleeting.MediaChanged(Space space, List<ParticipantId> people) ->
                    RosterWords.media(space, people, json);
            case Fleeting.RosterWhole(Space space) -> RosterWords.whole(space, context, json);
            case Fleeting.RosterChanges(Space space, var joined, var left) ->
                    RosterWords.changes(space, joined, left, context, json);
            case Fleeting.RosterStale(Space space) -> RosterWords.stale(space, context);
            case Fleeting.PinsGuessed(int wrong, Instant since) ->
                    new Said(
                            "room.pin.guessed",
                            JSON.objectNode().put("wrong", wrong).put("since", since.toString()));
            case Fleeting.CountsChanged(var counts) -> RosterWords.counts(counts);
        };
    }

    private static ObjectNode tick(Breakout breakout, Instant now) {
        Instant endsAt = breakout.endsAt().orElse(now);
        long millis = Math.max(0, Duration.between(now, endsAt).toMillis());
        return JSON.objectNode()
                .put("roomId", breakout.id().value())
                .put("remainingSeconds", Math.ceilDiv(millis, 1_000))
                .put("endsAt", SessionJson.text(endsAt))
                .put("serverTime", SessionJson.text(now));
    }

    private static ObjectNode opening(Message.OpeningAnnounced opening) {
        return JSON.objectNode()
                .put("opensAt", opening.opensAt().map(SessionJson::text).orElse(null))
                .put("serverTime", SessionJson.text(opening.serverTime()));
    }

    private ObjectNode moved(Message.Moved moved, SessionJson json) {
        ObjectNode payload =
                JSON.objectNode()
                        .put("moveId", Long.toString(moved.move()))
                        .put("from", moved.from().toString())
                        .put("to", moved.to().toString())
                        .put("reason", moved.reason().name());
        payload.set("by", moved.by().map(SessionJson::person).orElse(null));
        payload.put("note", moved.note().orElse(null));
        payload.set("room", moved.room().map(json::room).orElse(null));
        payload.set("connection", connection.apply(moved.to()));
        payload.set("recording", moved.recording().map(RecordingJson::recording).orElse(null));
        return payload.put("serverTime", SessionJson.text(moved.serverTime()));
    }

    private static ObjectNode closing(Message.ClosingAnnounced closing) {
        return JSON.objectNode()
                .put("roomId", closing.room().value())
                .put("seconds", Math.ceilDiv(closing.left().toMillis(), 1_000))
                .put("closesAt", SessionJson.text(closing.closesAt()))
                .put("serverTime", SessionJson.text(closing.serverTime()));
    }

    private static ObjectNode recalled(Optional<PersonInfo> by) {
        ObjectNode payload = JSON.objectNode().put("reason", "RECALLED");
        payload.set("by", by.map(SessionJson::person).orElse(null));
        return payload;
    }

    private static ObjectNode broadcast(Message.BroadcastHeard broadcast) {
        ObjectNode payload = JSON.objectNode().put("message", broadcast.message());
        payload.set("from", SessionJson.person(broadcast.from()));
        payload.put("at", SessionJson.text(broadcast.at()));
        ArrayNode rooms = payload.putArray("rooms");
        broadcast.rooms().forEach(room -> rooms.add(room.value()));
        return payload;
    }

    private static ObjectNode object(String name, JsonNode value) {
        ObjectNode json = JSON.objectNode();
        json.set(name, value);
        return json;
    }
}

package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.server.session.LiveSession;
import dev.alcove.server.session.Position;
import dev.alcove.server.wire.Payload;
import dev.alcove.server.wire.SessionIds;
import dev.alcove.socketio.Ack;
import dev.alcove.socketio.Admission;
import dev.alcove.socketio.Handshake;
import dev.alcove.socketio.Socket;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A namespace in one vocabulary: lets participants in with their tokens, and hands what they send
 * to its table of events.
 */
final class SessionNamespace {
    private static final String TOO_OFTEN =
            "You connected too often in the last minute. Wait a few seconds, then try again.";
    private static final String MAY_BE_SAID_WAITING = "session.leave";

    private final Doorkeeper doorkeeper;
    private final ClientEvents events;
    private final SocketVocabulary vocabulary;
    private final SessionIds ids;
    private final InstantSource clock;
    private final ConnectAllowance connects;

    SessionNamespace(
            Doorkeeper doorkeeper,
            ClientEvents events,
            SocketVocabulary vocabulary,
            SessionIds ids,
            Limits limits) {
        this.doorkeeper = doorkeeper;
        this.events = events;
        this.vocabulary = vocabulary;
        this.ids = ids;
        this.clock = limits.clock();
        this.connects = limits.connects();
    }

    /** How often somebody may connect and send, and the clock that says when. */
    record Limits(InstantSource clock, ConnectAllowance connects) {}

    /**
     * Decides who may connect.
     *
     * @param resumeFrom set when the client can be told what it missed
     */
    record Entrance(Caller caller, Optional<Position> resumeFrom) {}

    CompletionStage<Admission> admit(Handshake handshake) {
        JsonNode token = handshake.auth().path("token");
        return doorkeeper
                .open(token.isTextual() ? token.textValue() : "")
                .thenApply(entry -> admission(entry, handshake));
    }

    private Admission admission(Doorkeeper.Entry entry, Handshake handshake) {
        return switch (entry) {
            case Doorkeeper.Entry.Here(Caller caller) ->
                    allowed(caller, () -> welcome(caller, handshake));
            case Doorkeeper.Entry.Back(Caller caller) -> allowed(caller, () -> welcomeAnew(caller));
            case Doorkeeper.Entry.Refused(String code, String sentence) ->
                    Admission.refuse(sentence, Answer.refusal(code, sentence));
        };
    }

    /** One who was away for too long is told the whole session anew. */
    private static Admission welcomeAnew(Caller caller) {
        var now = Position.endOf(caller.state().version());
        return Admission.accept(new Entrance(caller, Optional.empty()))
                .recoverable(new PrivateId(caller.me().value(), now).toString());
    }

    private Admission allowed(Caller caller, Supplier<Admission> admission) {
        return connects.allows(caller.me())
                ? admission.get()
                : Admission.refuse(TOO_OFTEN, Answer.refusal("RATE_LIMITED", TOO_OFTEN));
    }

    private Admission welcome(Caller caller, Handshake handshake) {
        // One who waits has missed nothing, and is told anew that they wait.
        Optional<PrivateId> known =
                handshake
                        .recovery()
                        .flatMap(request -> PrivateId.parse(request.privateId()))
                        .filter(id -> id.participant().equals(caller.me().value()))
                        .filter(id -> !caller.waits());
        Optional<Position> resumeFrom =
                known.map(id -> lastHeard(handshake).orElse(id.since()))
                        .filter(caller.session()::remembers);
        var accepted = Admission.accept(new Entrance(caller, resumeFrom));
        if (known.isPresent() && resumeFrom.isPresent()) {
            return accepted.recovered("r-" + ids.connection(), known.get().toString());
        }
        return welcomeAnew(caller);
    }

    private static Optional<Position> lastHeard(Handshake handshake) {
        return handshake
                .recovery()
                .flatMap(Handshake.RecoveryRequest::offset)
                .flatMap(Position::parse);
    }

    void connected(Socket socket) {
        var entrance = (Entrance) socket.attachment();
        LiveSession session = entrance.caller().session();
        var connection =
                new SocketConnection(ids.connection(), entrance.caller().me(), vocabulary, socket);
        var allowance = new EventAllowance(clock);
        socket.onEvent(
                (name, args, ack) -> received(entrance.caller(), allowance, name, args, ack));
        socket.onDisconnect(reason -> session.detach(connection));
        session.attach(connection, entrance.resumeFrom());
    }

    private void received(
            Caller caller,
            EventAllowance allowance,
            String name,
            List<JsonNode> args,
            @Nullable Ack ack) {
        var answer = new Answer(ack);
        if (!allowance.allows(name)) {
            answer.refuse("RATE_LIMITED", "That was too fast. Wait a second, then try again.");
            return;
        }
        if (PayloadSize.exceeds(name, args)) {
            answer.refuse("TOO_LARGE", "That is too large to be sent. Send less at once.");
            return;
        }
        if (caller.waits() && !name.equals(MAY_BE_SAID_WAITING)) {
            answer.refuse("IN_WAITING_ROOM", "You are in the waiting room. A host lets you in.");
            return;
        }
        Optional<ClientEvent> event = events.named(name);
        if (event.isEmpty()) {
            answer.refuse("UNKNOWN_EVENT", "There is no event \"" + shortened(name) + "\".");
            return;
        }
        Optional<ObjectNode> fields = fields(args);
        if (fields.isEmpty()) {
            answer.refuse("INVALID", "The payload must be one object.");
            return;
        }
        Payload payload = new Payload(fields.get());
        checkSession(caller, payload);
        event.get().handle(caller, payload, answer);
    }

    private static Optional<ObjectNode> fields(List<JsonNode> args) {
        if (args.isEmpty() || (args.size() == 1 && args.getFirst().isNull())) {
            return Optional.of(JsonNodeFactory.instance.objectNode());
        }
        return args.size() == 1 && args.getFirst() instanceof ObjectNode object
                ? Optional.of(object)
                : Optional.empty();
    }

    private static void checkSession(Caller caller, Payload payload) {
        payload.optionalText("sessionId", 1, 200)
                .filter(id -> !id.equals(caller.session().id().value()))
                .ifPresent(id -> payload.wrong("\"sessionId\" names another session than yours."));
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}

package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.participant.Space;
import dev.alcove.server.chat.ChatHistory;
import dev.alcove.server.plan.PlanBook;
import dev.alcove.server.session.LiveSessions;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.RecordingRequests;
import dev.alcove.server.wire.SessionIds;
import dev.alcove.socketio.Namespace;
import dev.alcove.socketio.SocketIoServer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Puts Alcove's vocabularies onto a Socket.IO server. */
public final class Gateway {
    private final Surroundings surroundings;
    private final SessionNamespace.Limits limits;

    /**
     * What the gateway needs from the rest of the server.
     *
     * @param tokens from a token to whom it was given to; empty for a wrong one
     * @param displayNames from a room's code to its name for people
     * @param roomTypes from a room's code to its type
     * @param connection how to get media in a space
     * @param plans the rosters and named sets of rooms
     * @param recording what recordings are asked for with
     */
    public record Surroundings(
            LiveSessions sessions,
            Function<String, Optional<Bearer>> tokens,
            UnaryOperator<String> displayNames,
            UnaryOperator<String> roomTypes,
            Function<Space, ObjectNode> connection,
            ChatHistory chat,
            PlanBook plans,
            RecordingRequests recording,
            SessionIds ids,
            InstantSource clock) {}

    /** Whom a token was given to. */
    public record Bearer(SessionId session, ParticipantId participant) {}

    public Gateway(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.limits =
                new SessionNamespace.Limits(
                        surroundings.clock(), new ConnectAllowance(surroundings.clock()));
    }

    /** Opens namespace {@code /events}, with the dotted names, and {@code /}, with the dashed. */
    public void open(SocketIoServer server) {
        var states =
                new StateJson(
                        surroundings.displayNames(),
                        surroundings.roomTypes(),
                        surroundings.connection());
        var outcomes = new Outcomes(surroundings.connection());
        var questions = new Questions(states, surroundings.chat());
        var requests = new BreakoutRequests(surroundings.ids()::breakout);
        open(
                server,
                "/events",
                DottedTables.of(
                        requests,
                        outcomes,
                        questions,
                        new SetEvents(surroundings.plans(), surroundings.clock()),
                        surroundings.recording()),
                new DottedMessages(surroundings.connection(), states));
        open(server, "/", DashedTables.of(requests, outcomes), new DashedMessages());
    }

    private void open(SocketIoServer server, String name, ClientEvents events, Words words) {
        Namespace namespace = server.namespace(name);
        var sessions =
                new SessionNamespace(
                        this::admit,
                        events,
                        new SocketVocabulary(server, namespace, words),
                        surroundings.ids(),
                        limits);
        namespace.authenticate(sessions::admit).onConnect(sessions::connected);
    }

    private CompletionStage<Doorkeeper.Entry> admit(String token) {
        return surroundings
                .tokens()
                .apply(token)
                .flatMap(bearer ->
                        surroundings
                                .sessions()
                                .live(bearer.session())
                                .map(session -> Doorkeeper.open(session, bearer.participant())))
                .orElseGet(() -> CompletableFuture.completedFuture(Doorkeeper.NOBODY));
    }
}

package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.EndReason;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionSettings;
import dev.alcove.server.chat.ChatHistory;
import dev.alcove.server.database.SqliteDatabase;
import dev.alcove.server.journal.SqliteJournal;
import dev.alcove.server.plan.Plans;
import dev.alcove.server.session.Fleeting;
import dev.alcove.server.session.LiveSessions;
import dev.alcove.server.session.Reply;
import dev.alcove.server.wire.RecordingRequests;
import dev.alcove.server.wire.SessionIds;
import dev.alcove.socketio.SocketIoOptions;
import dev.alcove.socketio.SocketIoServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The gateway over everything real that it stands on: sockets, live sessions, SQLite. Its tokens
 * are just a participant's id.
 */
final class TestServer implements AutoCloseable {
    static final String ROOM = "MATH101";

    private final Vertx vertx = Vertx.vertx();
    private final SqliteDatabase database;
    private final LiveSessions sessions;
    private final HttpServer http;
    private final SessionIds ids = new SessionIds(InstantSource.system(), new SecureRandom());

    TestServer(Path folder) throws Exception {
        database = SqliteDatabase.open(folder);
        var journal = new SqliteJournal(database);
        var random = new SecureRandom();
        sessions =
                new LiveSessions(
                        journal,
                        InstantSource.system(),
                        random::nextLong,
                        ids::session,
                        SocketIoServer::together);
        sessions.resume();
        var server = new SocketIoServer(vertx, new SocketIoOptions());
        new Gateway(
                        new Gateway.Surroundings(
                                sessions,
                                this::bearer,
                                code -> "Maths " + code,
                                code -> "classroom",
                                space ->
                                        JsonNodeFactory.instance
                                                .objectNode()
                                                .put("provider", "mesh")
                                                .put("space", space.toString()),
                                new ChatHistory(journal),
                                new Plans(database, code -> Optional.of("sid of " + code)),
                                new RecordingRequests(code -> Optional.empty(), ids::recording),
                                ids,
                                InstantSource.system()))
                .open(server);
        http =
                vertx.createHttpServer()
                        .requestHandler(server)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    private Optional<Gateway.Bearer> bearer(String token) {
        return token.isBlank()
                ? Optional.empty()
                : sessions.ofRoom(ROOM)
                        .map(session -> new Gateway.Bearer(session.id(), new ParticipantId(token)));
    }

    int port() {
        return http.actualPort();
    }

    /** Joins as REST does, and returns the token. */
    String join(String name, boolean host) {
        return join(name, host, SessionSettings.DEFAULT);
    }

    String join(String name, boolean host, SessionSettings settings) {
        ParticipantId id = ids.participant();
        Reply reply =
                sessions.join(
                                ROOM,
                                settings,
                                Actor.person(id),
                                new SessionCommand.Join(id, name, host))
                        .toCompletableFuture()
                        .join();
        if (!(reply instanceof Reply.Done)) {
            throw new AssertionError(reply);
        }
        return id.value();
    }

    /** The session's settings, from now on. */
    void configure(SessionSettings settings) {
        var session = sessions.ofRoom(ROOM).orElseThrow();
        sessions.command(session.id(), Actor.clock(), new SessionCommand.Configure(settings))
                .toCompletableFuture()
                .join();
    }

    void tell(Fleeting message) {
        sessions.liveOfRoom(ROOM).orElseThrow().tellOfNow(message);
    }

    void endSession() {
        sessions.endOfRoom(ROOM, EndReason.ENDED).toCompletableFuture().join();
    }

    TestClient enter(String name, boolean host) {
        return TestClient.connect(port(), join(name, host));
    }

    /** Enters through namespace {@code /}. */
    TestClient enterDashed(String name, boolean host) {
        var client = TestClient.connectDashed(port(), join(name, host));
        client.admission();
        return client;
    }

    @Override
    public void close() {
        sessions.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        database.close();
    }
}

package dev.alcove.socketio;

import dev.alcove.socketio.engine.EngineServer;
import dev.alcove.socketio.engine.EngineSettings;
import dev.alcove.socketio.engine.Origins;
import dev.alcove.socketio.transport.Bundle;
import dev.alcove.socketio.transport.Loops;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collection;

/**
 * A Socket.IO endpoint for an HTTP server that somebody else owns: Engine.IO protocol 4, Socket.IO
 * protocol 5.
 *
 * <p>Hand it every request that it {@linkplain #accepts accepts}, before anything reads the body.
 */
public final class SocketIoServer implements Handler<HttpServerRequest> {
    private final String path;
    private final NamespaceDirectory namespaces;
    private final EngineServer engine;

    /** An endpoint on the event loops of {@code vertx}. */
    public SocketIoServer(Vertx vertx, SocketIoOptions options) {
        SocketIoOptions own = options.copy();
        EngineSettings settings =
                new EngineSettings(
                        own.pingInterval().toMillis(),
                        own.pingTimeout().toMillis(),
                        own.upgradeTimeout().toMillis(),
                        own.maxPayload(),
                        Math.min(own.firstPayload(), own.maxPayload()),
                        own.behindBytes(),
                        own.maxBufferedBytes());
        this.path = own.path();
        this.namespaces = new NamespaceDirectory(own);
        this.engine =
                new EngineServer(
                        new Loops(vertx, settings.tickMillis(own.connectTimeout().toMillis())),
                        settings,
                        new Origins(own.allowedOrigin()),
                        new EngineServer.Caps(
                                own.maxUnfinishedBytes(), own.maxNewcomers(), own.clientAddress()),
                        session -> new ClientConnection(session, namespaces));
    }

    /** Whether the request is for this endpoint: its path is {@link SocketIoOptions#path()}. */
    public boolean accepts(HttpServerRequest request) {
        return path.equals(request.path());
    }

    /** Serves one request: a handshake, a poll, a post, or a websocket. */
    @Override
    public void handle(HttpServerRequest request) {
        engine.handle(request);
    }

    /** The namespace of this name, made if it is new. Clients can join none but these. */
    public Namespace namespace(String name) {
        return namespaces.findOrCreate(name);
    }

    /**
     * Sends an event to many sockets: one task for each event loop, one flush for each connection.
     *
     * @throws IllegalArgumentException when one of them is in another namespace than the event
     */
    public void broadcast(Collection<? extends Socket> sockets, EncodedEvent event) {
        FanOut.send(sockets, event, false);
    }

    /** As {@link #broadcast}, leaving out those that are {@linkplain Socket#isBehind() behind}. */
    public void broadcastVolatile(Collection<? extends Socket> sockets, EncodedEvent event) {
        FanOut.send(sockets, event, true);
    }

    /**
     * Runs {@code sends}, and lets all that this thread sends meanwhile, whatever and to whomever,
     * leave together when it returns: in the same order, with one flush for each connection.
     */
    public static void together(Runnable sends) {
        Bundle.of(sends);
    }

    /** How many clients are connected, whatever namespaces they joined. */
    public int connectionCount() {
        return engine.sessionCount();
    }

    /** Closes every connection, and refuses new ones. The HTTP server stays its owner's. */
    public Future<Void> close() {
        return engine.close();
    }
}

package dev.alcove.socketio;

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
@SuppressWarnings("DoNotCallSuggester") // until the engine lands
public final class SocketIoServer implements Handler<HttpServerRequest> {
    private final SocketIoOptions options;

    /** An endpoint on the event loops of {@code vertx}. */
    public SocketIoServer(Vertx vertx, SocketIoOptions options) {
        this.options = options.copy();
    }

    /** Whether the request is for this endpoint: its path is {@link SocketIoOptions#path()}. */
    public boolean accepts(HttpServerRequest request) {
        String path = request.path();
        return path != null && path.equals(options.path());
    }

    /** Serves one request: a handshake, a poll, a post, or a websocket. */
    @Override
    public void handle(HttpServerRequest request) {
        throw new UnsupportedOperationException("Lands with the engine");
    }

    /** The namespace of this name, made if it is new. Clients can join none but these. */
    public Namespace namespace(String name) {
        throw new UnsupportedOperationException("Lands with the engine");
    }

    /**
     * Sends an event to many sockets: one task for each event loop, one flush for each connection.
     *
     * @throws IllegalArgumentException when one of them is in another namespace than the event
     */
    public void broadcast(Collection<? extends Socket> sockets, EncodedEvent event) {
        throw new UnsupportedOperationException("Lands with the engine");
    }

    /** As {@link #broadcast}, leaving out those that are {@linkplain Socket#isBehind() behind}. */
    public void broadcastVolatile(Collection<? extends Socket> sockets, EncodedEvent event) {
        throw new UnsupportedOperationException("Lands with the engine");
    }

    /** How many clients are connected, whatever namespaces they joined. */
    public int connectionCount() {
        throw new UnsupportedOperationException("Lands with the engine");
    }

    /** Closes every connection, and refuses new ones. The HTTP server stays its owner's. */
    public Future<Void> close() {
        throw new UnsupportedOperationException("Lands with the engine");
    }
}

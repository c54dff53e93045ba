package dev.alcove.server.http;

import io.netty.channel.Channel;
import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first that a connection meets, on its event loop: counts it, ends what takes too long, and
 * answers what is no request. What is wrong with a client is no news for the log.
 */
final class Front {
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);

    private final Handler<HttpServerRequest> next;
    private final Listener.Guard guard;
    private final OpenConnections open;
    private final IdentityHashMap<HttpConnection, OpenConnection> connections =
            new IdentityHashMap<>();

    Front(Handler<HttpServerRequest> next, Listener.Guard guard, OpenConnections open) {
        this.next = next;
        this.guard = guard;
        this.open = open;
    }

    /** Looks from now on. */
    void look(Vertx vertx) {
        vertx.setPeriodic(guard.lookMillis(), timer -> look(guard.clock().instant()));
    }

    private void look(Instant now) {
        connections.values().removeIf(OpenConnection::takenOver);
        List.copyOf(connections.values()).forEach(one -> one.look(now));
    }

    void connected(HttpConnection connection) {
        String address = ClientAddress.peer(connection.remoteAddress());
        if (!open.open(address)) {
            connection.close();
            return;
        }
        connections.put(
                connection,
                new OpenConnection(connection, guard.deadlines(), guard.clock().instant()));
        // Of the channel: a websocket takes the connection's own handlers away, and its memory with
        // them, which is not to be held on to here.
        channel(connection).closeFuture().addListener(gone -> open.close(address));
        connection.closeHandler(gone -> connections.remove(connection));
    }

    /** Vert.x shows it to nobody else. */
    private static Channel channel(HttpConnection connection) {
        return ((HttpServerConnection) connection).channelHandlerContext().channel();
    }

    void asked(HttpServerRequest request) {
        OpenConnection from = connections.get(request.connection());
        if (from == null) {
            // One too many, whose first request came with it.
            request.connection().close();
            return;
        }
        from.begins(request, guard.clock().instant());
        if (!sensible(request)) {
            malformed(
                    request, 400, "The request is malformed: give one Host, and a valid address.");
            return;
        }
        next.handle(request);
    }

    /** What everybody behind this may rely on: a host, and an address that can be decoded. */
    private static boolean sensible(HttpServerRequest request) {
        int hosts = request.headers().getAll("Host").size();
        if (hosts > 1 || (request.version() == HttpVersion.HTTP_1_1 && hosts == 0)) {
            return false;
        }
        String uri = request.uri();
        if (!uri.startsWith("/") && !uri.startsWith("http://") && !uri.startsWith("https://")) {
            return false;
        }
        if (request.version() == HttpVersion.HTTP_1_1 && request.authority() == null) {
            return false;
        }
        try {
            URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
            return request.path() != null && request.path().startsWith("/");
        } catch (IllegalArgumentException undecodable) {
            return false;
        }
    }

    /** What the parser of HTTP gave up on. */
    void garbled(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        if (cause instanceof TooLongFrameException) {
            malformed(
                    request,
                    String.valueOf(cause.getMessage()).contains("header") ? 431 : 414,
                    "The address or the headers are too long. Send less.");
        } else {
            malformed(request, 400, "That is not HTTP.");
        }
    }

    private static void malformed(HttpServerRequest request, int status, String sentence) {
        Responses.problem(
                        request.response().putHeader("Connection", "close"),
                        Problem.of(status, "INVALID", sentence))
                .onComplete(written -> request.connection().close());
    }

    /** A connection that breaks off is the client's affair, or the network's. */
    void failed(Throwable failure) {
        LOG.debug("A connection failed", failure);
    }
}

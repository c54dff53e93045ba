package dev.alcove.socketio.engine;

import dev.alcove.socketio.transport.InputBudget;
import dev.alcove.socketio.transport.Loop;
import dev.alcove.socketio.transport.Loops;
import dev.alcove.socketio.transport.WebSocketUpgrade;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes the HTTP requests of Engine.IO 4, and finds or makes the session that each is for. */
public final class EngineServer {
    private static final String PROTOCOL = "4";

    private final Loops loops;
    private final EngineSettings settings;
    private final Origins origins;
    private final Function<EngineSession, EngineListener> opened;
    private final WebSocketUpgrade webSockets;
    private final InputBudget input;
    private final Newcomers newcomers;
    private final Function<HttpServerRequest, String> addresses;
    private final Map<String, EngineSession> sessions = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /**
     * What strangers may cost.
     *
     * @param unfinishedBytes how much of unfinished messages is kept, over all connections
     * @param newcomersOfOneAddress how many sessions of one address may be open that have not shown
     *     who they are
     * @param addresses from a request to the address that it is counted for
     */
    public record Caps(
            long unfinishedBytes,
            int newcomersOfOneAddress,
            Function<HttpServerRequest, String> addresses) {}

    /** A server without sessions; {@code opened} makes the layer above of each new one. */
    public EngineServer(
            Loops loops,
            EngineSettings settings,
            Origins origins,
            Caps caps,
            Function<EngineSession, EngineListener> opened) {
        this.loops = loops;
        this.settings = settings;
        this.origins = origins;
        this.opened = opened;
        this.input = new InputBudget(caps.unfinishedBytes());
        this.newcomers = new Newcomers(caps.newcomersOfOneAddress());
        this.addresses = caps.addresses();
        this.webSockets =
                new WebSocketUpgrade(
                        settings.maxPayload(), input, settings.behindBytes(), loops.isCounted());
    }

    /** How many sessions there are. */
    public int sessionCount() {
        return sessions.size();
    }

    /** Serves one request. On the request's event loop, before its body was read. */
    public void handle(HttpServerRequest request) {
        HttpExchange exchange = new HttpExchange(request, loops.current());
        if (!origins.admit(request)) {
            exchange.refuse(Refusal.FORBIDDEN);
        } else if (request.method().equals(HttpMethod.OPTIONS)) {
            origins.preflight(request);
        } else {
            Refusal refusal = route(exchange);
            if (refusal != null) {
                exchange.refuse(refusal);
            }
        }
    }

    private @Nullable Refusal route(HttpExchange exchange) {
        MultiMap query;
        try {
            query = exchange.request().params();
        } catch (IllegalArgumentException badEscape) {
            return Refusal.BAD_REQUEST;
        }
        if (!PROTOCOL.equals(query.get("EIO"))) {
            return Refusal.UNSUPPORTED_VERSION;
        }
        String transport = query.get("transport");
        boolean polling = "polling".equals(transport);
        if (!polling && !"websocket".equals(transport)) {
            return Refusal.UNKNOWN_TRANSPORT;
        }
        String sid = query.get("sid");
        if (sid == null) {
            return open(exchange, polling);
        }
        EngineSession session = sessions.get(sid);
        if (session == null) {
            return Refusal.UNKNOWN_SESSION;
        }
        return polling ? polling(exchange, session) : webSocket(exchange, session);
    }

    private @Nullable Refusal open(HttpExchange exchange, boolean polling) {
        HttpServerRequest request = exchange.request();
        if (!request.method().equals(HttpMethod.GET)) {
            return Refusal.BAD_HANDSHAKE_METHOD;
        }
        if (closing) {
            return Refusal.CLOSED;
        }
        if (!polling && !WebSocketUpgrade.isPossible(request)) {
            return Refusal.BAD_REQUEST;
        }
        String address = addresses.apply(request);
        if (!newcomers.enter(address)) {
            return Refusal.TOO_MANY;
        }
        Loop loop = exchange.loop();
        EngineSession session =
                new EngineSession(
                        loop,
                        settings,
                        Opening.of(request),
                        input.share(),
                        new EngineSession.Registration() {
                            @Override
                            public void known() {
                                newcomers.leave(address);
                            }

                            @Override
                            public void gone(EngineSession ended, boolean wasKnown) {
                                sessions.remove(ended.id(), ended);
                                if (!wasKnown) {
                                    newcomers.leave(address);
                                }
                            }
                        });
        if (polling) {
            start(session, new PollingTransport(settings.behindBytes()));
            session.poll(exchange);
        } else {
            webSockets.accept(
                    request,
                    loop,
                    session.maxMessage(),
                    connection -> {
                        WebSocketTransport transport = new WebSocketTransport(session, connection);
                        start(session, transport);
                        return transport;
                    },
                    session::unregister);
        }
        return null;
    }

    private void start(EngineSession session, Transport transport) {
        sessions.put(session.id(), session);
        session.start(transport, opened.apply(session));
    }

    private @Nullable Refusal polling(HttpExchange exchange, EngineSession session) {
        HttpMethod method = exchange.request().method();
        if (method.equals(HttpMethod.GET)) {
            var _ =
                    exchange.request()
                            .response()
                            .closeHandler(
                                    _ -> session.loop().run(() -> session.cancelled(exchange)));
            session.loop().run(() -> session.poll(exchange));
            return null;
        }
        PollingTransport transport = session.polling();
        if (!method.equals(HttpMethod.POST) || transport == null) {
            return Refusal.BAD_REQUEST;
        }
        if (!transport.beginPost()) {
            session.loop().run(() -> session.close(CloseReason.TRANSPORT_ERROR));
            return Refusal.BAD_REQUEST;
        }
        PostBody.read(
                exchange,
                new PostBody.Limits(session.maxMessage(), settings.pingTimeout(), input.share()),
                body -> {
                    transport.endPost();
                    session.loop().run(() -> session.post(exchange, body));
                },
                () -> {
                    transport.endPost();
                    exchange.refuse(Refusal.TOO_LARGE);
                });
        return null;
    }

    private @Nullable Refusal webSocket(HttpExchange exchange, EngineSession session) {
        if (!WebSocketUpgrade.isPossible(exchange.request())) {
            return Refusal.BAD_REQUEST;
        }
        webSockets.accept(
                exchange.request(),
                exchange.loop(),
                session.maxMessage(),
                connection -> {
                    WebSocketTransport candidate = new WebSocketTransport(session, connection);
                    session.loop().run(() -> session.offer(candidate));
                    return candidate;
                },
                () -> {});
        return null;
    }

    /** Ends all sessions, and refuses new ones. Completes when every listener was told. */
    public Future<Void> close() {
        closing = true;
        List<Future<Void>> closed = new ArrayList<>();
        for (EngineSession session : sessions.values()) {
            Promise<Void> told = Promise.promise();
            closed.add(told.future());
            session.loop()
                    .run(() -> {
                        session.close(CloseReason.SERVER);
                        told.complete();
                    });
        }
        return Future.all(closed).mapEmpty();
    }
}

package dev.alcove.server.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Opens the port, on every event loop, so that connections spread over the cores. */
public final class Listener {
    /** How long calls that have begun may still take when the port closes. */
    private static final int LAST_CALLS_SECONDS = 2;

    /** How often it is looked which connections take too long. */
    private static final long LOOK_MILLIS = 1_000;

    private final Vertx vertx;
    private final int loops;
    private final Guard guard;
    private Future<String> deployed = Future.failedFuture("Nothing listens yet");

    /**
     * What keeps clients from holding more than they may.
     *
     * @param deadlines how long they may take
     * @param mostConnections of one address
     * @param exempt addresses that have any number of them: proxies that people come through
     * @param lookMillis how often it is looked which of them take too long
     */
    public record Guard(
            Deadlines deadlines,
            int mostConnections,
            Predicate<String> exempt,
            InstantSource clock,
            long lookMillis) {
        /** One that looks once a second. */
        public Guard(Deadlines deadlines, int mostConnections, Predicate<String> exempt) {
            this(deadlines, mostConnections, exempt, InstantSource.system(), LOOK_MILLIS);
        }
    }

    public Listener(Vertx vertx, int loops, Guard guard) {
        this.vertx = vertx;
        this.loops = loops;
        this.guard = guard;
    }

    /**
     * Listens.
     *
     * @param port 0 for any free one
     * @param handler of the requests, on whatever event loop they come
     * @return the port
     */
    public Future<Integer> listen(String host, int port, Handler<HttpServerRequest> handler) {
        var options =
                new HttpServerOptions()
                        .setHost(host)
                        // One free port for all loops is asked for by a negative number.
                        .setPort(port == 0 ? -1 : port)
                        .setMaxInitialLineLength(8 * 1024)
                        .setMaxHeaderSize(16 * 1024)
                        .setIdleTimeout(120)
                        // Nobody needs it here, and its upgrade goes around what is below.
                        .setHttp2ClearTextEnabled(false)
                        .setTcpNoDelay(true);
        var bound = new AtomicInteger();
        var open = new OpenConnections(guard.mostConnections(), guard.exempt());
        deployed =
                vertx.deployVerticle(
                        () -> new Loop(options, new Front(handler, guard, open), bound),
                        new DeploymentOptions().setInstances(loops));
        return deployed.map(id -> bound.get());
    }

    /**
     * Closes the port: new connections are refused from now on, and calls that have begun are
     * answered. Completes when no connection is left.
     */
    public Future<Void> close() {
        return deployed.compose(vertx::undeploy);
    }

    private static final class Loop extends VerticleBase {
        private final HttpServerOptions options;
        private final Front front;
        private final AtomicInteger bound;
        private @Nullable HttpServer server;

        Loop(HttpServerOptions options, Front front, AtomicInteger bound) {
            this.options = options;
            this.front = front;
            this.bound = bound;
        }

        @Override
        public Future<?> start() {
            HttpServer opened = vertx.createHttpServer(options);
            server = opened;
            front.look(vertx);
            return opened.connectionHandler(front::connected)
                    .requestHandler(front::asked)
                    .invalidRequestHandler(front::garbled)
                    .exceptionHandler(front::failed)
                    .listen()
                    .onSuccess(listening -> bound.set(listening.actualPort()));
        }

        @Override
        public Future<?> stop() {
            return server == null
                    ? Future.succeededFuture()
                    : server.shutdown(LAST_CALLS_SECONDS, TimeUnit.SECONDS);
        }
    }
}

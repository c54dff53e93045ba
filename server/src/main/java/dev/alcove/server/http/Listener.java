package dev.alcove.server.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Opens the port, on every event loop, so that connections spread over the cores. */
public final class Listener {
    /** How long calls that have begun may still take when the port closes. */
    private static final int LAST_CALLS_SECONDS = 2;

    private final Vertx vertx;
    private final int loops;
    private Future<String> deployed = Future.failedFuture("Nothing listens yet");

    public Listener(Vertx vertx, int loops) {
        this.vertx = vertx;
        this.loops = loops;
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
                        .setTcpNoDelay(true);
        var bound = new AtomicInteger();
        deployed =
                vertx.deployVerticle(
                        () -> new Loop(options, handler, bound),
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
        private final Handler<HttpServerRequest> handler;
        private final AtomicInteger bound;
        private @Nullable HttpServer server;

        Loop(HttpServerOptions options, Handler<HttpServerRequest> handler, AtomicInteger bound) {
            this.options = options;
            this.handler = handler;
            this.bound = bound;
        }

        @Override
        public Future<?> start() {
            HttpServer opened = vertx.createHttpServer(options);
            server = opened;
            return opened.requestHandler(handler)
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

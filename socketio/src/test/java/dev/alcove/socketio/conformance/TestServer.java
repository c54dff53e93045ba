package dev.alcove.socketio.conformance;

import dev.alcove.socketio.Namespace;
import dev.alcove.socketio.SocketIoOptions;
import dev.alcove.socketio.SocketIoServer;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.metrics.MetricsOptions;
import io.vertx.core.spi.VertxMetricsFactory;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server of this module on a free port of 127.0.0.1, on two event loops: the connections of one
 * client often land on different ones. Requests to other paths get 404.
 */
public final class TestServer implements AutoCloseable {
    private static final int LOOPS = 2;

    /** For Vert.x, any negative port: one free port, which the instances of a verticle share. */
    private static final int FREE_AND_SHARED = -1;

    private final Vertx vertx;
    private final SocketIoServer socketIo;
    private final AtomicInteger port = new AtomicInteger();

    private TestServer(Vertx vertx, SocketIoOptions options) {
        this.vertx = vertx;
        socketIo = new SocketIoServer(vertx, options);
        DeploymentOptions oneEach = new DeploymentOptions().setInstances(LOOPS);
        await(vertx.deployVerticle(Listener::new, oneEach));
    }

    private final class Listener extends VerticleBase {
        @Override
        public Future<?> start() {
            return vertx.createHttpServer()
                    .requestHandler(TestServer.this::dispatch)
                    .listen(FREE_AND_SHARED, "127.0.0.1")
                    .onSuccess(server -> port.set(server.actualPort()));
        }
    }

    /** Starts a server. */
    public static TestServer start(SocketIoOptions options) {
        return new TestServer(Vertx.vertx(loops()), options);
    }

    /** Starts a server that Vert.x keeps these metrics of. */
    public static TestServer start(SocketIoOptions options, VertxMetricsFactory metrics) {
        VertxOptions measured = loops().setMetricsOptions(new MetricsOptions().setEnabled(true));
        return new TestServer(Vertx.builder().with(measured).withMetrics(metrics).build(), options);
    }

    private static VertxOptions loops() {
        return new VertxOptions().setEventLoopPoolSize(LOOPS);
    }

    /** Options with heartbeats and timeouts that no ordinary test meets. */
    public static SocketIoOptions patient() {
        return new SocketIoOptions();
    }

    private void dispatch(HttpServerRequest request) {
        if (socketIo.accepts(request)) {
            socketIo.handle(request);
        } else {
            var _ = request.response().setStatusCode(404).end();
        }
    }

    /** The server under test. */
    public SocketIoServer socketIo() {
        return socketIo;
    }

    /** A namespace of it. */
    public Namespace namespace(String name) {
        return socketIo.namespace(name);
    }

    /** The address of the endpoint with a query, such as {@code EIO=4&transport=polling}. */
    public URI uri(String query) {
        return URI.create("http://127.0.0.1:" + port.get() + "/socket.io/?" + query);
    }

    /** The port. */
    public int port() {
        return port.get();
    }

    @Override
    public void close() {
        await(socketIo.close());
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.await(20, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("The server did not get ready", late);
        }
    }
}

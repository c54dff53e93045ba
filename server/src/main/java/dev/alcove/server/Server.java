package dev.alcove.server;

import dev.alcove.server.database.SqliteDatabase;
import dev.alcove.server.database.StorageFull;
import dev.alcove.server.database.StorageUnavailable;
import dev.alcove.server.demo.PracticeClass;
import dev.alcove.server.http.Admission;
import dev.alcove.server.http.ApiPages;
import dev.alcove.server.http.ApiRouter;
import dev.alcove.server.http.Bodies;
import dev.alcove.server.http.CallRunner;
import dev.alcove.server.http.ClientAddress;
import dev.alcove.server.http.Contract;
import dev.alcove.server.http.CrossOrigin;
import dev.alcove.server.http.Limits;
import dev.alcove.server.http.Listener;
import dev.alcove.server.http.Site;
import dev.alcove.server.http.WebApp;
import dev.alcove.socketio.SocketIoServer;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.net.BindException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running Alcove: one process, one port. Starting is arranged so that the port answers soon: the
 * database opens and the contract is read beside everything else, and calls of the REST API that
 * come before the contract has been loaded wait for it.
 */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int STOP_SECONDS = 10;
    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

    private final Config config;
    private final Vertx vertx;
    private final Wiring wiring;
    private final SocketIoServer sockets;
    private final CallRunner runner;
    private final Listener listener;
    private final int port;

    private Server(
            Config config,
            Vertx vertx,
            Wiring wiring,
            SocketIoServer sockets,
            CallRunner runner,
            Listener listener,
            int port) {
        this.config = config;
        this.vertx = vertx;
        this.wiring = wiring;
        this.sockets = sockets;
        this.runner = runner;
        this.listener = listener;
        this.port = port;
    }

    /** What takes long and depends on no setting, begun at once on threads of its own. */
    record Prelude(CompletableFuture<Contract> contract, CompletableFuture<Vertx> vertx) {

        static Prelude begin() {
            // Before the threads: SLF4J complains on the console when several start it at once.
            LoggerFactory.getILoggerFactory();
            Thread.ofPlatform().daemon().start(SqliteDatabase::loadDriver);
            return new Prelude(inBackground(Contract::read), inBackground(Server::newVertx));
        }
    }

    private static Vertx newVertx() {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(LOOPS));
        return vertx.exceptionHandler(failure -> {
            OutOfMemory.check(failure);
            LOG.error("A handler failed", failure);
        });
    }

    /** Starts; returns when the port is open. */
    public static Server start(Config config) throws StartFailure {
        return start(config, Prelude.begin());
    }

    static Server start(Config config, Prelude prelude) throws StartFailure {
        SqliteDatabase database = open(config);
        Vertx vertx = prelude.vertx().join();
        CompletableFuture<Contract> contract = prelude.contract();
        var wiring = new Wiring(config, vertx, database);
        wiring.sessions().resume();

        var sockets = new SocketIoServer(vertx, HttpRules.sockets(config));
        wiring.gateway().open(sockets);
        Admission admission = wiring.admission();
        var runner = new CallRunner(admission, InstantSource.system());
        var rules =
                new Bodies.Rules(
                        config.http().maxBody(),
                        new Limits(
                                config.http().joinsPerMinute(),
                                config.http().changesPerMinute(),
                                config.http().roomsPerMinute()),
                        admission);
        ClientAddress addresses = HttpRules.addresses(config);
        Future<Router> api =
                Future.fromCompletionStage(contract)
                        .compose(read ->
                                new ApiRouter(vertx, runner, addresses, rules)
                                        .build(read, wiring.calls()))
                        .onFailure(bug -> LOG.error("The REST API cannot be served", bug));
        var listener = new Listener(vertx, LOOPS, HttpRules.guard(config.http()));
        int port = listen(config, listener, handler(config, vertx, wiring, api, contract, sockets));
        sweep(config, vertx, wiring);
        return new Server(config, vertx, wiring, sockets, runner, listener, port);
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                work, task -> Thread.ofPlatform().daemon().start(task));
    }

    private static SqliteDatabase open(Config config) throws StartFailure {
        try {
            return SqliteDatabase.open(config.data());
        } catch (StorageUnavailable unavailable) {
            throw new StartFailure(String.valueOf(unavailable.getMessage()));
        }
    }

    private static Handler<HttpServerRequest> handler(
            Config config,
            Vertx vertx,
            Wiring wiring,
            Future<Router> api,
            CompletableFuture<Contract> contract,
            SocketIoServer sockets) {
        var origins = new CrossOrigin(config.http().allowedOrigins());
        var site = new Site(vertx, origins, wiring::deadParts, wiring.database()::takesWrites);
        Router router =
                site.router(
                        api,
                        new ApiPages(contract::join),
                        new WebApp(config.http().frameAncestors(), HttpRules.addresses(config)));
        return request -> {
            if (sockets.accepts(request)) {
                sockets.handle(request);
            } else {
                router.handle(request);
            }
        };
    }

    private static int listen(Config config, Listener listener, Handler<HttpServerRequest> handler)
            throws StartFailure {
        try {
            return listener.listen(config.host(), config.port(), handler)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            boolean taken =
                    e.getCause() instanceof BindException bind
                            && String.valueOf(bind.getMessage()).contains("in use");
            throw new StartFailure(
                    taken
                            ? "Port %d is in use: stop what uses it, or choose another with --port."
                                    .formatted(config.port())
                            : "Alcove cannot listen at %s: choose another address with --host."
                                    .formatted(config.host()));
        }
    }

    private static void sweep(Config config, Vertx vertx, Wiring wiring) {
        long every = Math.max(1_000, config.rooms().sweepEvery().toMillis());
        vertx.setPeriodic(every, timer -> Thread.startVirtualThread(() -> sweep(wiring)));
    }

    private static void sweep(Wiring wiring) {
        try {
            wiring.sweep();
        } catch (RuntimeException failed) {
            if (StorageFull.behind(failed).isEmpty()) { // That has been said, and passes.
                LOG.error("What time brings could not be done", failed);
            }
        }
    }

    /** Where people find it. */
    public String address() {
        String host = config.host().equals("0.0.0.0") ? "localhost" : config.host();
        return config.publicUrl().orElse("http://" + host + ":" + port);
    }

    /** Where everything is kept: for tests, which take its space away. */
    SqliteDatabase database() {
        return wiring.database();
    }

    /** Opens the practice class; completes with the link for its host. */
    Future<String> practise() {
        return PracticeClass.of(vertx, port).open();
    }

    /**
     * Lets what runs finish, and stores it. The port closes right after the sockets, before those
     * who were on them try again.
     */
    @Override
    public void close() {
        await(sockets.close());
        await(listener.close());
        runner.close();
        wiring.sessions().close();
        await(vertx.close());
        wiring.database().close();
    }

    private static void await(Future<?> end) {
        try {
            end.toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Something did not end in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

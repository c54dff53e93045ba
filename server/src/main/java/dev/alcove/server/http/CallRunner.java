package dev.alcove.server.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.Operation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs each call on a virtual thread, so that it may wait for the journal or for a password hash
 * while the event loops go on; counts it against the limits; answers a repeated one once.
 */
public final class CallRunner implements AutoCloseable {
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 0).factory());
    private final Limits limits;
    private final IdempotencyStore answers;

    public CallRunner(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.answers = new IdempotencyStore(clock);
    }

    void run(RoutingContext context, Operation operation, Call call, ApiRequest request) {
        Optional<Duration> wait = tooMany(operation, request);
        if (wait.isPresent()) {
            Responses.send(context, Problem.rateLimited(wait.get()));
            return;
        }
        Optional<IdempotencyStore.Key> key = keyOf(context.request(), request);
        var loop = context.vertx().getOrCreateContext();
        threads.execute(() -> {
            try {
                Answer answer =
                        key.isEmpty()
                                ? call.answer(request)
                                : answers.once(
                                        key.get(),
                                        request.body().toString(),
                                        () -> call.answer(request));
                loop.runOnContext(ignored -> Responses.send(context, answer));
            } catch (RuntimeException bug) {
                loop.runOnContext(ignored -> context.fail(bug));
            }
        });
    }

    private Optional<Duration> tooMany(Operation operation, ApiRequest request) {
        if (operation.getOperationId().equals("joinRoom")
                || operation.getOperationId().equals("getConnectionDetails")) {
            return limits.tooMany(request.address(), Limits.Kind.JOIN);
        }
        if (operation.getOperationId().startsWith("createRoom")) {
            return limits.tooMany(request.address(), Limits.Kind.ROOM);
        }
        if (RawBody.is(operation)) {
            return limits.tooMany(request.address(), Limits.Kind.PART);
        }
        return operation.getHttpMethod().equals(HttpMethod.GET)
                ? Optional.empty()
                : limits.tooMany(request.address(), Limits.Kind.CHANGE);
    }

    private static Optional<IdempotencyStore.Key> keyOf(
            HttpServerRequest http, ApiRequest request) {
        if (http.method().equals(HttpMethod.GET)) {
            return Optional.empty();
        }
        return Optional.ofNullable(http.getHeader("Idempotency-Key"))
                .map(key ->
                        new IdempotencyStore.Key(
                                request.bearer().orElse(request.address()),
                                http.method() + " " + http.uri(),
                                key));
    }

    /** Lets calls that run finish. */
    @Override
    public void close() {
        threads.shutdown();
    }
}

package dev.alcove.server.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.Operation;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs each call on a virtual thread, so that it may wait for the journal or for a password hash
 * while the event loops go on; answers a repeated one once.
 */
public final class CallRunner implements AutoCloseable {
    private static final long REMEMBERED_BYTES = 8L * 1024 * 1024;

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 0).factory());
    private final Admission admission;
    private final IdempotencyStore answers;

    /**
     * @param admission says whose a call is
     */
    public CallRunner(Admission admission, InstantSource clock) {
        this.admission = admission;
        this.answers = new IdempotencyStore(clock, REMEMBERED_BYTES);
    }

    /** The threads that calls run on. */
    Executor threads() {
        return threads;
    }

    void run(RoutingContext context, Operation operation, Call call, ApiRequest request) {
        Optional<IdempotencyStore.Key> key = keyOf(context.request(), request);
        var loop = context.vertx().getOrCreateContext();
        threads.execute(() -> {
            try {
                Answer answer =
                        key.isEmpty()
                                ? call.answer(request)
                                : answers.once(
                                        key.get(),
                                        RawBody.is(operation)
                                                ? request.content().getBytes()
                                                : request.body()
                                                        .toString()
                                                        .getBytes(StandardCharsets.UTF_8),
                                        () -> call.answer(request));
                loop.runOnContext(ignored -> Responses.send(context, answer));
            } catch (RuntimeException bug) {
                loop.runOnContext(ignored -> context.fail(bug));
            }
        });
    }

    private Optional<IdempotencyStore.Key> keyOf(HttpServerRequest http, ApiRequest request) {
        if (http.method().equals(HttpMethod.GET)) {
            return Optional.empty();
        }
        return Optional.ofNullable(http.getHeader("Idempotency-Key"))
                .map(key ->
                        new IdempotencyStore.Key(
                                admission.sender(request), http.method() + " " + http.uri(), key));
    }

    /** Lets calls that run finish. */
    @Override
    public void close() {
        threads.shutdown();
    }
}

package dev.alcove.server.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * Reads one body into memory, within its limit and its sender's budget. The {@link Listener} sees
 * to it that it does not take for ever. On the request's event loop.
 */
final class BodyReader {
    private static final String BODY = "alcove.body";
    private static final Duration SOON = Duration.ofSeconds(2);

    private final RoutingContext context;
    private final int most;
    private final BodyBudget budget;
    private final String sender;
    private final Buffer read = Buffer.buffer();
    private boolean refused;
    private boolean released;

    /**
     * @param most the largest body, in bytes
     * @param sender whose budget it is
     */
    BodyReader(RoutingContext context, int most, BodyBudget budget, String sender) {
        this.context = context;
        this.most = most;
        this.budget = budget;
        this.sender = sender;
    }

    /** The body that was read; empty where there was none. */
    static Buffer of(RoutingContext context) {
        Buffer body = context.get(BODY);
        return body == null ? Buffer.buffer() : body;
    }

    /** Reads, and goes on with the next handler. */
    void read() {
        HttpServerRequest request = context.request();
        if (declared(request) > most) {
            refuse(Failures.tooLarge(most));
            request.resume();
            return;
        }
        context.addEndHandler(ended -> release());
        request.exceptionHandler(gone -> release());
        request.handler(this::take);
        request.endHandler(end -> {
            if (!refused) {
                context.put(BODY, read);
                context.next();
            }
        });
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            context.response().writeContinue();
        }
        request.resume();
    }

    private static long declared(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private void take(Buffer bytes) {
        if (refused || released) {
            return;
        }
        if (read.length() + bytes.length() > most) {
            refuse(Failures.tooLarge(most));
            return;
        }
        switch (budget.take(sender, bytes.length())) {
            case TAKEN -> read.appendBuffer(bytes);
            case TOO_MUCH_OF_ONE -> refuse(Problem.rateLimited(SOON));
            case TOO_MUCH_OF_ALL ->
                    refuse(
                            Problem.of(503, "BUSY", "The server is very busy. Try again in 2 s.")
                                    .retryingAfter(SOON));
        }
    }

    /** What still comes is not kept. */
    private void refuse(Problem why) {
        refused = true;
        release();
        Responses.send(context, why);
    }

    private void release() {
        if (!released) {
            released = true;
            budget.give(sender, read.length());
        }
    }
}

package dev.alcove.socketio.engine;

import dev.alcove.socketio.transport.InputBudget;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** Reads the body of a POST within its limit. */
final class PostBody {
    /** A body is read to its end before the client looks at the answer, but not at any length. */
    private static final int DISCARDED_BODIES = 8;

    private final HttpServerRequest request;
    private final Limits limits;
    private final int limit;
    private final Runnable tooLarge;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private long received;
    private boolean ended;

    /**
     * What a body may cost.
     *
     * @param bytes how large it may be
     * @param millis how long it may take to come
     * @param unfinished where it is counted until it is whole
     */
    record Limits(int bytes, long millis, InputBudget.Share unfinished) {}

    private PostBody(HttpServerRequest request, Limits limits, Runnable tooLarge) {
        this.request = request;
        this.limits = limits;
        this.limit = limits.bytes();
        this.tooLarge = tooLarge;
    }

    /**
     * Reads the body. Exactly one of the two is called, on the request's loop, or none when the
     * connection ends first.
     */
    static void read(
            HttpExchange exchange, Limits limits, Consumer<byte[]> whole, Runnable tooLarge) {
        HttpServerRequest request = exchange.request();
        PostBody body = new PostBody(request, limits, tooLarge);
        request.exceptionHandler(_ -> body.end());
        exchange.loop().after(limits.millis(), body::cutUnlessEnded);
        request.handler(body::take);
        if (body.announcedTooMuch()) {
            body.received = limits.bytes() + 1L;
            tooLarge.run();
        }
        request.endHandler(_ -> {
            body.end();
            if (body.received <= limits.bytes()) {
                whole.accept(body.bytes.toByteArray());
            }
        });
    }

    private void end() {
        ended = true;
        limits.unfinished().release();
    }

    private void cutUnlessEnded() {
        if (!ended) {
            var _ = request.connection().close();
        }
    }

    private boolean announcedTooMuch() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // The digits were checked by the HTTP decoder; a longer number than these is too much.
        return length != null && (length.length() > 18 || Long.parseLong(length) > limit);
    }

    private void take(Buffer chunk) {
        boolean fitted = received <= limit;
        received += chunk.length();
        if (received <= limit && !limits.unfinished().hold((int) received)) {
            received = limit + 1L;
        }
        if (received <= limit) {
            bytes.writeBytes(chunk.getBytes());
        } else if (fitted) {
            bytes.reset();
            limits.unfinished().release();
            tooLarge.run();
        } else if (received > (long) DISCARDED_BODIES * limit) {
            var _ = request.connection().close();
        }
    }
}

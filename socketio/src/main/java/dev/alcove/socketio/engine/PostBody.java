package dev.alcove.socketio.engine;

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
    private final int limit;
    private final Runnable tooLarge;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private long received;

    private PostBody(HttpServerRequest request, int limit, Runnable tooLarge) {
        this.request = request;
        this.limit = limit;
        this.tooLarge = tooLarge;
    }

    /**
     * Reads the body. Exactly one of the two is called, on the request's loop, or none when the
     * connection ends first.
     */
    static void read(
            HttpServerRequest request, int limit, Consumer<byte[]> whole, Runnable tooLarge) {
        PostBody body = new PostBody(request, limit, tooLarge);
        request.handler(body::take);
        if (body.announcedTooMuch()) {
            body.received = limit + 1L;
            tooLarge.run();
        }
        request.endHandler(_ -> {
            if (body.received <= limit) {
                whole.accept(body.bytes.toByteArray());
            }
        });
    }

    private boolean announcedTooMuch() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // The digits were checked by the HTTP decoder; a longer number than these is too much.
        return length != null && (length.length() > 18 || Long.parseLong(length) > limit);
    }

    private void take(Buffer chunk) {
        boolean fitted = received <= limit;
        received += chunk.length();
        if (received <= limit) {
            bytes.writeBytes(chunk.getBytes());
        } else if (fitted) {
            tooLarge.run();
        } else if (received > (long) DISCARDED_BODIES * limit) {
            var _ = request.connection().close();
        }
    }
}

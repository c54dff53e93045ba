package dev.alcove.socketio.engine;

import dev.alcove.socketio.transport.Loop;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * A request that can be answered from any thread. Its connection may live on another loop than the
 * session that it is for.
 */
final class HttpExchange {
    private final HttpServerRequest request;
    private final Loop loop;

    /** A request, and the loop that it came in on. */
    HttpExchange(HttpServerRequest request, Loop loop) {
        this.request = request;
        this.loop = loop;
    }

    HttpServerRequest request() {
        return request;
    }

    Loop loop() {
        return loop;
    }

    void answer(byte[] packets) {
        answer(200, "text/plain; charset=UTF-8", Buffer.buffer(packets));
    }

    void answerOk() {
        answer(200, "text/html", Buffer.buffer("ok"));
    }

    void refuse(Refusal refusal) {
        answer(refusal.status(), "application/json", Buffer.buffer(refusal.json()));
    }

    private void answer(int status, String type, Buffer body) {
        loop.run(() -> {
            HttpServerResponse response = request.response();
            if (!response.ended() && !response.closed()) {
                var _ =
                        response.setStatusCode(status)
                                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                                .end(body);
            }
        });
    }
}

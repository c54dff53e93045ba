package dev.alcove.server.http;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A connection, and how far what it sends has come. On its event loop. */
final class OpenConnection {
    private static final int SWITCHING_PROTOCOLS = 101;

    private final HttpConnection connection;
    private final Deadlines deadlines;
    private Instant since;
    private @Nullable HttpServerRequest request;
    private boolean first = true;
    private long received;
    private Instant begun;
    private Instant lastByte;

    OpenConnection(HttpConnection connection, Deadlines deadlines, Instant now) {
        this.connection = connection;
        this.deadlines = deadlines;
        this.since = now;
        this.begun = now;
        this.lastByte = now;
    }

    /** The head of a request has come. */
    void begins(HttpServerRequest next, Instant now) {
        request = next;
        first = false;
        received = 0;
        begun = now;
        lastByte = now;
    }

    /** Whether it has become a websocket, which sees to itself. */
    boolean takenOver() {
        HttpServerRequest current = request;
        return current != null
                && current.getHeader("Upgrade") != null
                && current.response().headWritten()
                && (current.response().getStatusCode() == SWITCHING_PROTOCOLS
                        || !current.response().ended());
    }

    /** Ends what takes too long. */
    void look(Instant now) {
        HttpServerRequest current = request;
        if (current == null) {
            if (after(since, now, first ? deadlines.head() : deadlines.pause())) {
                connection.close();
            }
            return;
        }
        if (current.isEnded()) {
            if (current.response().ended()) {
                request = null;
                since = now;
            }
            return;
        }
        if (current.bytesRead() > received) {
            received = current.bytesRead();
            lastByte = now;
        }
        if (after(lastByte, now, deadlines.stall()) || tooSlow(now)) {
            cutOff(current);
        }
    }

    private boolean tooSlow(Instant now) {
        double seconds = Duration.between(begun, now).toMillis() / 1000.0;
        return after(begun, now, deadlines.slow()) && received < seconds * deadlines.rate();
    }

    private void cutOff(HttpServerRequest current) {
        HttpServerResponse response = current.response();
        if (response.headWritten()) {
            connection.close();
            return;
        }
        Responses.problem(
                        response.putHeader("Connection", "close"),
                        Problem.of(
                                408,
                                "TOO_SLOW",
                                "The body did not come in time. Send it again, without a stop."))
                .onComplete(written -> connection.close());
    }

    private static boolean after(Instant start, Instant now, Duration wait) {
        return Duration.between(start, now).compareTo(wait) > 0;
    }
}

package dev.alcove.socketio.engine;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which other sites may use this server from a browser (Fetch standard, “CORS protocol”). Browsers
 * do not apply CORS to websockets, so a stranger's request is refused rather than left unanswered.
 */
public final class Origins {
    private static final String PREFLIGHT_MAX_AGE_SECONDS = "600";

    private final Predicate<String> allowed;

    /** Lets in the origins that the predicate takes, and always a server's own. */
    public Origins(Predicate<String> allowed) {
        this.allowed = allowed;
    }

    /** Sets the CORS headers of the answer. False when the request has to be refused. */
    boolean admit(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return true;
        }
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.VARY, "Origin");
        if (allowed.test(origin)) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
            return true;
        }
        return isOwn(origin, request.authority());
    }

    /** Compares host and port only: behind a proxy that ends TLS the scheme is not known. */
    private static boolean isOwn(String origin, @Nullable HostAndPort authority) {
        if (authority == null) {
            return false;
        }
        try {
            URI uri = URI.create(origin);
            return authority.host().equalsIgnoreCase(uri.getHost())
                    && (authority.port() == uri.getPort());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    /** Answers a preflight. */
    void preflight(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        String wanted = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        if (wanted != null) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, wanted);
        }
        var _ =
                response.setStatusCode(204)
                        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET,POST")
                        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_MAX_AGE_SECONDS)
                        .end();
    }
}

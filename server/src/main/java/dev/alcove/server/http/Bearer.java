package dev.alcove.server.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** The credentials of a request: {@code Authorization: Bearer …} (contract §4). */
final class Bearer {
    private static final String SCHEME = "bearer ";

    private Bearer() {}

    static Optional<String> of(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}

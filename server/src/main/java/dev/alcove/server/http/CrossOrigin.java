package dev.alcove.server.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** Lets pages of other sites use the API, where the operator named them (CORS). */
public final class CrossOrigin implements Handler<RoutingContext> {
    private final List<String> origins;

    /**
     * @param origins such as {@code https://example.org}; {@code *} for all; none without
     */
    public CrossOrigin(Optional<List<String>> origins) {
        this.origins = origins.orElse(List.of());
    }

    /** Whether pages of that origin may. */
    public boolean allows(String origin) {
        return origins.contains("*") || origins.contains(origin);
    }

    @Override
    public void handle(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        if (origin == null || !allows(origin)) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response();
        response.putHeader("Access-Control-Allow-Origin", origin)
                .putHeader("Vary", "Origin")
                .putHeader("Access-Control-Expose-Headers", "Retry-After");
        if (context.request().method().equals(HttpMethod.OPTIONS)) {
            response.putHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE")
                    .putHeader(
                            "Access-Control-Allow-Headers",
                            "Authorization, Content-Type, Idempotency-Key")
                    .putHeader("Access-Control-Max-Age", "600")
                    .setStatusCode(204)
                    .end();
            return;
        }
        context.next();
    }
}

package dev.alcove.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.openapi.contract.Operation;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A body of {@code application/octet-stream}: bytes as they come, which no schema describes. The
 * operations that take one say so by {@code x-raw-body}, since the validator is not told of it.
 */
final class RawBody {
    private static final String EXTENSION = "x-raw-body";
    private static final String TYPE = "application/octet-stream";

    private RawBody() {}

    static boolean is(Operation operation) {
        return Boolean.TRUE.equals(operation.getExtensions().get(EXTENSION));
    }

    /** Hides the body of such an operation from the validator. */
    static void hide(ObjectNode operation) {
        JsonNode content = operation.path("requestBody").path("content");
        if (content.has(TYPE)) {
            operation.remove("requestBody");
            operation.put(EXTENSION, true);
        }
    }

    /** Whether a request is for an operation with that path of the contract. */
    static Pattern pathOf(Operation operation) {
        return Pattern.compile(operation.getOpenAPIPath().replaceAll("\\{[^}]+}", "[^/]+"));
    }

    /** The same of those who may send that much; others are told before it is in memory. */
    static Handler<RoutingContext> reader(int most, Predicate<String> senders) {
        Handler<RoutingContext> reader = reader(most);
        return context -> {
            if (Bearer.of(context.request()).filter(senders).isPresent()) {
                reader.handle(context);
            } else {
                Responses.send(
                        context,
                        Problem.unauthorized("Send the token that join gave. Join again for one."));
            }
        };
    }

    /** Reads a body of up to so many bytes into memory. */
    static Handler<RoutingContext> reader(int most) {
        return BodyHandler.create(false).setBodyLimit(most);
    }
}

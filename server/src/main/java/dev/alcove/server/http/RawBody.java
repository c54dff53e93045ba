package dev.alcove.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.openapi.contract.Operation;

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
}

package dev.alcove.server.http;

import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;

/**
 * How large a request's body may be. A call that needs more than the others says so in the
 * contract: {@code x-max-body}, in bytes.
 *
 * @param usual in bytes, for calls that say nothing
 */
record BodyLimit(int usual) {
    private static final String EXTENSION = "x-max-body";

    int of(Operation operation) {
        return operation.getExtensions().get(EXTENSION) instanceof Number bytes
                ? Math.max(usual, bytes.intValue())
                : usual;
    }

    /** What the largest of all calls may take that take JSON. */
    int most(OpenAPIContract contract) {
        return contract.operations().stream()
                .filter(operation -> !RawBody.is(operation))
                .mapToInt(this::of)
                .max()
                .orElse(usual);
    }
}

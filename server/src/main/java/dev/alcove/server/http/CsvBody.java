package dev.alcove.server.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.Operation;
import java.util.Locale;
import java.util.Set;

/**
 * A body of {@code text/csv}, where an operation takes one: it means the same as a JSON object with
 * the text under {@code csv}.
 */
final class CsvBody {
    /** Who else is sent a table is told to send JSON. */
    private static final Set<String> OPERATIONS = Set.of("putRoster", "putBreakoutSet");

    private CsvBody() {}

    static boolean is(RoutingContext context, Operation operation) {
        String type = context.request().getHeader("Content-Type");
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith("text/csv")
                && OPERATIONS.contains(operation.getOperationId());
    }

    /** The body, as JSON if it is CSV. */
    static Buffer of(RoutingContext context, Operation operation) {
        Buffer body = context.body().buffer();
        if (!is(context, operation)) {
            return body == null ? Buffer.buffer() : body;
        }
        String text = body == null ? "" : body.toString();
        return Buffer.buffer(JsonNodeFactory.instance.objectNode().put("csv", text).toString());
    }
}

package dev.alcove.server.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.alcove.server.csv.CsvBytes;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.Operation;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A body of {@code text/csv}, where an operation takes one: it means the same as a JSON object with
 * the text under {@code csv}.
 */
final class CsvBody {
    /** Who else is sent a table is told to send JSON. */
    private static final Set<String> OPERATIONS = Set.of("putRoster", "putBreakoutSet");

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset=\"?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);

    private CsvBody() {}

    static boolean is(RoutingContext context, Operation operation) {
        String type = context.request().getHeader("Content-Type");
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith("text/csv")
                && OPERATIONS.contains(operation.getOperationId());
    }

    /** The body as JSON: its text is found out as {@link CsvBytes} has it. */
    static Buffer checked(RoutingContext context) throws RefusedRequest {
        return json(context)
                .orElseThrow(() ->
                        new RefusedRequest(
                                Problem.of(
                                        422,
                                        "INVALID",
                                        "The list is cut off, or not in the encoding that its byte"
                                                + " order mark says. Save it as CSV in UTF-8 and"
                                                + " send it again.")));
    }

    /** The body, as JSON if it is CSV; of CSV it is known that it can be. */
    static Buffer of(RoutingContext context, Operation operation) {
        return is(context, operation)
                ? json(context).orElseGet(Buffer::buffer)
                : BodyReader.of(context);
    }

    private static Optional<Buffer> json(RoutingContext context) {
        return CsvBytes.text(
                        BodyReader.of(context).getBytes(),
                        charset(context.request().getHeader("Content-Type")))
                .map(text -> JsonNodeFactory.instance.objectNode().put("csv", text))
                .map(json -> Buffer.buffer(json.toString()));
    }

    /** The charset of a media type (RFC 9110, section 8.3.1), if it says one. */
    private static Optional<String> charset(@Nullable String type) {
        return Optional.ofNullable(type)
                .map(CHARSET::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }
}

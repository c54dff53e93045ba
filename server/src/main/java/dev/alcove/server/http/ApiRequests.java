package dev.alcove.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes what calls get, of what came over the wire. */
final class ApiRequests {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ClientAddress addresses;

    ApiRequests(ClientAddress addresses) {
        this.addresses = addresses;
    }

    /** A request of which only the head was read. */
    ApiRequest head(RoutingContext context, Map<String, String> path) {
        return of(context, path, empty(), Buffer.buffer());
    }

    /** A request that fits the contract. */
    ApiRequest whole(RoutingContext context, Operation operation) {
        return of(
                context,
                Map.copyOf(new LinkedHashMap<>(context.pathParams())),
                operation.getRequestBody() == null
                        ? empty()
                        : fields(CsvBody.of(context, operation)),
                RawBody.is(operation) ? BodyReader.of(context) : Buffer.buffer());
    }

    private ApiRequest of(
            RoutingContext context, Map<String, String> path, ObjectNode body, Buffer content) {
        Map<String, String> query = new LinkedHashMap<>();
        context.queryParams().forEach(query::put);
        return new ApiRequest(
                path,
                Map.copyOf(query),
                body,
                content,
                Bearer.of(context.request()),
                addresses.of(context.request()),
                addresses.baseUrl(context.request()));
    }

    /** Read again as Jackson has it; the validator has seen that it is an object. */
    private static ObjectNode fields(Buffer body) {
        if (body.length() == 0) {
            return empty();
        }
        try {
            JsonNode tree = JSON.readTree(body.getBytes());
            return Optional.of(tree)
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .orElseGet(ApiRequests::empty);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}

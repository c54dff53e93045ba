package dev.alcove.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Routes and validates by the contract, and hands what is left to the calls. */
public final class ApiRouter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx;
    private final CallRunner runner;
    private final ClientAddress addresses;
    private final BodyLimit limit;
    private final Predicate<String> senders;

    /**
     * @param maxBody the largest body in bytes, unless the contract says more; a larger one gets
     *     413
     * @param senders whether credentials are anybody's: without, bytes are not even read
     */
    public ApiRouter(
            Vertx vertx,
            CallRunner runner,
            ClientAddress addresses,
            int maxBody,
            Predicate<String> senders) {
        this.vertx = vertx;
        this.runner = runner;
        this.addresses = addresses;
        this.limit = new BodyLimit(maxBody);
        this.senders = senders;
    }

    /**
     * The router of all operations.
     *
     * @param calls by operation id; fails unless they are exactly those of the contract
     */
    public Future<Router> build(Contract contract, Map<String, Call> calls) {
        return contract.load(vertx).map(loaded -> routerOf(loaded, calls));
    }

    private Router routerOf(OpenAPIContract contract, Map<String, Call> calls) {
        var builder = RouterBuilder.create(vertx, contract, new ContractRequests(limit));
        builder.rootHandler(ApiRouter::whole).rootHandler(bodies(contract));
        var missing = new TreeSet<>(calls.keySet());
        for (OpenAPIRoute route : builder.getRoutes()) {
            Operation operation = route.getOperation();
            String id = operation.getOperationId();
            Call call = calls.get(id);
            if (call == null) {
                throw new IllegalStateException("The contract's " + id + " has no call");
            }
            missing.remove(id);
            route.addHandler(context -> run(context, operation, call));
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The contract does not know " + missing);
        }
        Router router = builder.createRouter();
        Handler<RoutingContext> fail =
                context -> Responses.send(context, Failures.of(context, most(contract, context)));
        router.route().failureHandler(fail);
        router.errorHandler(404, fail).errorHandler(405, fail);
        return router;
    }

    /**
     * Refuses a path of which the router would drop a part: {@code /breakout//close}, from a client
     * whose id is empty, is not {@code /breakout/close}, which closes all.
     */
    private static void whole(RoutingContext context) {
        String asked = context.request().path();
        String routed = context.normalizedPath();
        if (asked != null && segments(asked) != segments(routed)) {
            context.fail(404);
        } else {
            context.next();
        }
    }

    private static long segments(String path) {
        return path.chars().filter(one -> one == '/').count();
    }

    /**
     * Reads bodies. What takes bytes takes more of them than others do: nobody else is to fill the
     * memory with as much.
     */
    private Handler<RoutingContext> bodies(OpenAPIContract contract) {
        Handler<RoutingContext> usual = RawBody.reader(limit.most(contract));
        Map<Pattern, Handler<RoutingContext>> raw = new LinkedHashMap<>();
        rawOnes(contract)
                .forEach(operation ->
                        raw.put(
                                RawBody.pathOf(operation),
                                RawBody.reader(limit.of(operation), senders)));
        return context ->
                raw.entrySet().stream()
                        .filter(one -> one.getKey().matcher(context.request().path()).matches())
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(usual)
                        .handle(context);
    }

    private static Stream<Operation> rawOnes(OpenAPIContract contract) {
        return contract.operations().stream().filter(RawBody::is);
    }

    /** How large the body of this request could have been. */
    private int most(OpenAPIContract contract, RoutingContext context) {
        return rawOnes(contract)
                .filter(one -> RawBody.pathOf(one).matcher(context.request().path()).matches())
                .mapToInt(limit::of)
                .findFirst()
                .orElseGet(() -> limit.most(contract));
    }

    private static Buffer bytes(RoutingContext context) {
        Buffer body = context.body().buffer();
        return body == null ? Buffer.buffer() : body;
    }

    private void run(RoutingContext context, Operation operation, Call call) {
        runner.run(context, operation, call, requestOf(context, operation));
    }

    private ApiRequest requestOf(RoutingContext context, Operation operation) {
        Map<String, String> path = new LinkedHashMap<>(context.pathParams());
        Map<String, String> query = new LinkedHashMap<>();
        context.queryParams().forEach(query::put);
        return new ApiRequest(
                Map.copyOf(path),
                Map.copyOf(query),
                operation.getRequestBody() == null
                        ? empty()
                        : bodyOf(CsvBody.of(context, operation)),
                RawBody.is(operation) ? bytes(context) : Buffer.buffer(),
                Bearer.of(context.request()),
                addresses.of(context.request()),
                addresses.baseUrl(context.request()));
    }

    /** Read again as Jackson has it; the validator has seen that it is an object. */
    private static ObjectNode bodyOf(@Nullable Buffer body) {
        if (body == null || body.length() == 0) {
            return empty();
        }
        try {
            JsonNode tree = JSON.readTree(body.getBytes());
            return Optional.of(tree)
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .orElseGet(ApiRouter::empty);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}

package dev.alcove.server.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.util.Map;
import java.util.TreeSet;

/** Routes and validates by the contract, and hands what is left to the calls. */
public final class ApiRouter {
    private final Vertx vertx;
    private final CallRunner runner;
    private final ApiRequests requests;
    private final Bodies.Rules rules;

    /**
     * @param rules whose bodies are read, how large they may be, and how often one may call
     */
    public ApiRouter(Vertx vertx, CallRunner runner, ClientAddress addresses, Bodies.Rules rules) {
        this.vertx = vertx;
        this.runner = runner;
        this.requests = new ApiRequests(addresses);
        this.rules = rules;
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
        var builder = RouterBuilder.create(vertx, contract, new ContractRequests());
        builder.rootHandler(ApiRouter::whole)
                .rootHandler(new Bodies(rules, contract, requests, runner.threads()));
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
        Handler<RoutingContext> fail = context -> Responses.send(context, Failures.of(context));
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

    private void run(RoutingContext context, Operation operation, Call call) {
        runner.run(context, operation, call, requests.whole(context, operation));
    }
}

package dev.alcove.server.http;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Stands before the router: counts a call against its caller's limits, asks whether the caller may
 * make it, and only then reads its body. What nobody may send is never in memory.
 */
public final class Bodies implements Handler<RoutingContext> {
    /** A budget is a part of the heap; what is made of a body takes several times its bytes. */
    private static final int PART_OF_HEAP = 8;

    private static final int PART_OF_HEAP_JSON = 32;

    private static final Set<String> JOINS =
            Set.of("joinRoom", "getConnectionDetails", "postConnectionDetails");

    private final Rules rules;
    private final BodyLimit sizes;
    private final OperationPaths operations;
    private final ApiRequests requests;
    private final Executor threads;
    private final BodyBudget json;
    private final BodyBudget raw;

    /**
     * What bodies are held against.
     *
     * @param maxBody the largest body in bytes, unless the contract says more; a larger one gets
     *     413
     * @param limits how often one address may call
     * @param admission whose bodies are read
     */
    public record Rules(int maxBody, Limits limits, Admission admission) {}

    /**
     * @param threads where admission may block
     */
    Bodies(Rules rules, OpenAPIContract contract, ApiRequests requests, Executor threads) {
        this.rules = rules;
        this.sizes = new BodyLimit(rules.maxBody());
        this.operations = new OperationPaths(contract);
        this.requests = requests;
        this.threads = threads;
        long heap = Runtime.getRuntime().maxMemory();
        int largestJson = sizes.most(contract);
        int largestRaw =
                contract.operations().stream()
                        .filter(RawBody::is)
                        .mapToInt(sizes::of)
                        .max()
                        .orElse(0);
        this.json =
                new BodyBudget(2L * largestJson, atLeast(heap / PART_OF_HEAP_JSON, largestJson));
        this.raw = new BodyBudget(2L * largestRaw, atLeast(heap / PART_OF_HEAP, largestRaw));
    }

    /** However small the heap is, two of the largest fit. */
    private static long atLeast(long part, int largest) {
        return Math.max(part, 2L * largest);
    }

    @Override
    public void handle(RoutingContext context) {
        Optional<OperationPaths.Found> found =
                operations.find(
                        context.request().method(), String.valueOf(context.normalizedPath()));
        if (found.isEmpty()) {
            // Nobody's: the router says so.
            context.next();
            return;
        }
        Operation operation = found.get().operation();
        ApiRequest head = requests.head(context, found.get().path());
        Optional<Duration> wait = tooMany(operation, head.address());
        if (wait.isPresent()) {
            Responses.send(context, Problem.rateLimited(wait.get()));
        } else if (operation.getRequestBody() == null && !RawBody.is(operation)) {
            context.next();
        } else {
            admit(context, operation, head);
        }
    }

    private void admit(RoutingContext context, Operation operation, ApiRequest head) {
        context.request().pause();
        Context loop = context.vertx().getOrCreateContext();
        threads.execute(() -> {
            try {
                var refusal = rules.admission().refusal(operation.getOperationId(), head);
                loop.runOnContext(ignored -> {
                    try {
                        read(context, operation, head, refusal);
                    } catch (RuntimeException bug) {
                        context.fail(bug);
                    }
                });
            } catch (RuntimeException bug) {
                loop.runOnContext(ignored -> {
                    context.request().resume();
                    context.fail(bug);
                });
            }
        });
    }

    private void read(
            RoutingContext context,
            Operation operation,
            ApiRequest head,
            Optional<Problem> refusal) {
        if (refusal.isPresent()) {
            Responses.send(context, refusal.get());
            context.request().resume();
            return;
        }
        new BodyReader(
                        context,
                        sizes.of(operation),
                        RawBody.is(operation) ? raw : json,
                        rules.admission().sender(head).name())
                .read();
    }

    private Optional<Duration> tooMany(Operation operation, String address) {
        return kindOf(operation).flatMap(kind -> rules.limits().tooMany(address, kind));
    }

    private static Optional<Limits.Kind> kindOf(Operation operation) {
        if (JOINS.contains(operation.getOperationId())) {
            return Optional.of(Limits.Kind.JOIN);
        }
        if (operation.getOperationId().startsWith("createRoom")) {
            return Optional.of(Limits.Kind.ROOM);
        }
        if (RawBody.is(operation)) {
            return Optional.of(Limits.Kind.PART);
        }
        return operation.getHttpMethod().equals(HttpMethod.GET)
                ? Optional.empty()
                : Optional.of(Limits.Kind.CHANGE);
    }
}

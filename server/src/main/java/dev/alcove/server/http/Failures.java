package dev.alcove.server.http;

import dev.alcove.server.database.StorageFull;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a request gets that no call has answered: the router's and the validator's own failures. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static Problem tooLarge(int maxBody) {
        return Problem.of(
                413,
                "TOO_LARGE",
                "The body is too large: at most " + maxBody + " bytes are taken.");
    }

    /** For the failure handler of the API's router. */
    static Problem of(RoutingContext context) {
        Throwable failure = context.failure();
        Optional<Problem> known = known(failure);
        if (known.isPresent()) {
            return known.get();
        }
        int status = context.statusCode();
        HttpServerRequest request = context.request();
        return switch (status) {
            case 404 -> Problem.of(404, "NOT_FOUND", noSuchCall(request));
            case 405 -> Problem.of(405, "INVALID", noSuchCall(request));
            case 400, 414, 415, 431 ->
                    Problem.of(400, "INVALID", "The request is malformed; see /api/docs.");
            default -> {
                LOG.error("{} {} failed", request.method(), request.path(), failure);
                yield Problem.of(
                        500, "INTERNAL", "That is a bug in Alcove, not in your request; sorry.");
            }
        };
    }

    private static Optional<Problem> known(@Nullable Throwable failure) {
        if (StorageFull.behind(failure).isPresent()) {
            return Optional.of(Problem.diskFull());
        }
        return switch (failure) {
            case RefusedRequest refused -> Optional.of(refused.problem());
            case SchemaValidationException wrong -> Optional.of(SchemaSentences.of(wrong));
            case ValidatorException malformed -> Optional.of(malformed(malformed));
            case HttpException wrapped -> known(wrapped.getCause());
            case null, default -> Optional.empty();
        };
    }

    private static Problem malformed(ValidatorException failure) {
        return switch (failure.type()) {
            case MISSING_REQUIRED_PARAMETER ->
                    Problem.invalid(
                            String.valueOf(failure.getMessage()).contains("body")
                                    ? "This call needs a JSON body; see /api/docs."
                                    : SchemaSentences.missingParameter(failure));
            default -> Problem.of(400, "INVALID", "The request is malformed; see /api/docs.");
        };
    }

    private static String noSuchCall(HttpServerRequest request) {
        return "There is no call %s %s; /api/docs lists them."
                .formatted(request.method(), request.path());
    }
}

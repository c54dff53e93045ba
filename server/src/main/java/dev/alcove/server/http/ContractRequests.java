package dev.alcove.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatableRequest;
import io.vertx.openapi.validation.impl.RequestParameterImpl;
import io.vertx.openapi.validation.impl.ValidatableRequestImpl;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a request the validator gets to see. The library's own way decodes query values twice and
 * stumbles over quotation marks in them, and it does not mind parameters that nobody knows.
 */
final class ContractRequests implements RequestExtractor {
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final JsonFactory JSON =
            new JsonFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    @Override
    public Future<ValidatableRequest> extractValidatableRequest(
            RoutingContext context, Operation operation) {
        try {
            return Future.succeededFuture(extract(context, operation));
        } catch (RefusedRequest e) {
            return Future.failedFuture(e);
        }
    }

    private ValidatableRequest extract(RoutingContext context, Operation operation)
            throws RefusedRequest {
        refuseUnknownQuery(context, operation.getParameters());
        Map<String, RequestParameter> headers = new HashMap<>();
        Map<String, RequestParameter> path = new HashMap<>();
        Map<String, RequestParameter> query = new HashMap<>();
        for (Parameter parameter : operation.getParameters()) {
            var value = new RequestParameterImpl(coded(parameter, raw(context, parameter)));
            switch (parameter.getIn()) {
                case HEADER -> headers.put(parameter.getName(), value);
                case PATH -> path.put(parameter.getName(), value);
                case QUERY -> query.put(parameter.getName(), value);
                case COOKIE -> {}
            }
        }
        if (operation.getRequestBody() == null) {
            return new ValidatableRequestImpl(Map.of(), headers, path, query);
        }
        Buffer body =
                CsvBody.is(context, operation) ? CsvBody.checked(context) : checkedBody(context);
        return new ValidatableRequestImpl(
                Map.of(), headers, path, query, new RequestParameterImpl(body), "application/json");
    }

    private static @Nullable String raw(RoutingContext context, Parameter parameter)
            throws RefusedRequest {
        String name = parameter.getName();
        return switch (parameter.getIn()) {
            case PATH -> context.pathParam(name);
            case HEADER -> context.request().getHeader(name);
            case COOKIE -> null;
            case QUERY -> {
                List<String> given = context.queryParam(name);
                if (given.size() > 1) {
                    throw new RefusedRequest(
                            Problem.invalid("Give the parameter \"" + name + "\" once."));
                }
                yield given.isEmpty() ? null : given.getFirst();
            }
        };
    }

    /**
     * The validator decodes values as JSON, so that a text has to be a JSON text. To it, {@code
     * 1e1} and {@code 5.0} are whole numbers too; here they are written in digits, or refused.
     */
    private static @Nullable String coded(Parameter parameter, @Nullable String raw)
            throws RefusedRequest {
        if (raw == null) {
            return null;
        }
        return switch (parameter.getSchemaType()) {
            case STRING -> Json.encode(raw);
            case INTEGER -> {
                if (!INTEGER.matcher(raw).matches()) {
                    throw new RefusedRequest(
                            Problem.invalid(
                                    "\""
                                            + parameter.getName()
                                            + "\" must be a whole number, in digits."));
                }
                yield raw;
            }
            default -> raw;
        };
    }

    private static void refuseUnknownQuery(RoutingContext context, List<Parameter> known)
            throws RefusedRequest {
        Set<String> names = known.stream().map(Parameter::getName).collect(Collectors.toSet());
        for (String given : context.queryParams().names()) {
            if (!names.contains(given)) {
                throw new RefusedRequest(
                        Problem.invalid(
                                "There is no parameter \"" + given + "\" here; leave it out."));
            }
        }
    }

    private static Buffer checkedBody(RoutingContext context) throws RefusedRequest {
        Buffer body = BodyReader.of(context);
        if (body.length() == 0) {
            return body;
        }
        String type = context.request().getHeader("Content-Type");
        if (type != null && !type.toLowerCase(Locale.ROOT).contains("json")) {
            throw new RefusedRequest(
                    Problem.of(
                            400,
                            "INVALID",
                            "Send the body as JSON, with Content-Type: application/json."));
        }
        checkSyntax(body);
        return body;
    }

    private static void checkSyntax(Buffer body) throws RefusedRequest {
        try (JsonParser parser = JSON.createParser(body.getBytes())) {
            int depth = 0;
            int values = 0;
            while (parser.nextToken() != null) {
                depth += parser.currentToken().isStructStart() ? 1 : 0;
                depth -= parser.currentToken().isStructEnd() ? 1 : 0;
                values += depth == 0 ? 1 : 0;
                if (depth > 100 || values > 1) {
                    throw new RefusedRequest(
                            Problem.of(400, "INVALID", "The body must be one JSON object."));
                }
            }
        } catch (JsonParseException e) {
            var where = e.getLocation();
            throw new RefusedRequest(
                    Problem.of(
                            400,
                            "INVALID",
                            "The body is not JSON: something is wrong at line %d, column %d."
                                    .formatted(where.getLineNr(), where.getColumnNr())));
        } catch (IOException e) {
            throw new RefusedRequest(Problem.of(400, "INVALID", "The body is not JSON."));
        }
    }
}

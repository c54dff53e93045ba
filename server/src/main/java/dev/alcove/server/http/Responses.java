package dev.alcove.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Writes answers. */
final class Responses {
    private Responses() {}

    static void send(RoutingContext context, Answer answer) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff");
        switch (answer) {
            case Answer.Json(int status, ObjectNode body) ->
                    response.setStatusCode(status)
                            .putHeader("Content-Type", "application/json; charset=utf-8")
                            .end(body.toString());
            case Answer.File(String type, String name, String text) ->
                    response.setStatusCode(200)
                            .putHeader("Content-Type", type)
                            .putHeader(
                                    "Content-Disposition", "attachment; filename=\"" + name + "\"")
                            .end(text);
            case StoredFile file -> FileResponses.send(context, file);
            case Problem problem -> problem(response, problem);
        }
    }

    static Future<Void> problem(HttpServerResponse response, Problem problem) {
        problem.retryAfter()
                .ifPresent(
                        wait -> response.putHeader("Retry-After", Long.toString(wait.toSeconds())));
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        return response.setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json; charset=utf-8")
                .end(json(problem).toString());
    }

    private static ObjectNode json(Problem problem) {
        ObjectNode json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "about:blank")
                        .put("title", HttpResponseStatus.valueOf(problem.status()).reasonPhrase())
                        .put("status", problem.status())
                        .put("detail", problem.error())
                        .put("success", false)
                        .put("error", problem.error())
                        .put("code", problem.code());
        if (!problem.suggestions().isEmpty()) {
            ArrayNode suggestions = json.putArray("suggestions");
            problem.suggestions().forEach(suggestions::add);
            json.put("suggestion", problem.suggestions().getFirst());
        }
        return json;
    }
}

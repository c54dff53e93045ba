package dev.alcove.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a call of the REST API answers. */
public sealed interface Answer permits Problem, Answer.Json {

    /** It is done. */
    record Json(int status, ObjectNode body) implements Answer {}

    static Answer ok(ObjectNode body) {
        return new Json(200, body);
    }

    static Answer created(ObjectNode body) {
        return new Json(201, body);
    }
}

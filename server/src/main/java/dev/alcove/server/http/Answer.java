package dev.alcove.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a call of the REST API answers. */
public sealed interface Answer permits Problem, StoredFile, Answer.Json, Answer.File {

    /** It is done. */
    record Json(int status, ObjectNode body) implements Answer {}

    /**
     * A file to keep.
     *
     * @param type its media type, with the character set
     * @param name what it is called, in ASCII without quotes
     */
    record File(String type, String name, String text) implements Answer {}

    static Answer ok(ObjectNode body) {
        return new Json(200, body);
    }

    /** It is asked for, and not done yet. */
    static Answer accepted(ObjectNode body) {
        return new Json(202, body);
    }

    static Answer created(ObjectNode body) {
        return new Json(201, body);
    }
}

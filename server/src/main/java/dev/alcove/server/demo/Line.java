package dev.alcove.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.function.BiConsumer;

/** What a practice participant speaks through: one connection, which may be cut. */
interface Line {
    /** Sends an event without asking for an acknowledgement; nothing once the line is cut. */
    void emit(String event, ObjectNode payload);

    /** Cuts the connection without a goodbye, as a lost network does. */
    void cut();

    /** The way to a line: used once to come, and again after each drop. */
    @FunctionalInterface
    interface Dial {
        /**
         * Connects; fails where nobody answers.
         *
         * @param onEvent told the name and payload of each event
         */
        Future<Line> connect(BiConsumer<String, JsonNode> onEvent);
    }
}

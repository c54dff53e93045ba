package dev.alcove.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is told of each event of a client. */
@FunctionalInterface
public interface EventListener {
    /**
     * Takes one event.
     *
     * @param name its name
     * @param args its arguments; what was sent as binary is a {@link
     *     com.fasterxml.jackson.databind.node.BinaryNode}, at any depth
     * @param ack answers it; null when the client did not ask for an answer
     */
    void onEvent(String name, List<JsonNode> args, @Nullable Ack ack);
}

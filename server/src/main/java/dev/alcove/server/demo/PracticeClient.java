package dev.alcove.server.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Socket.IO client that says and hears just what a practice participant needs: one websocket, one
 * namespace, text only (Engine.IO 4, Socket.IO 5).
 */
final class PracticeClient implements Line {
    private static final Logger LOG = LoggerFactory.getLogger(PracticeClient.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAMESPACE = "/events,";

    private final WebSocket socket;
    private final BiConsumer<String, JsonNode> onEvent;

    private PracticeClient(WebSocket socket, BiConsumer<String, JsonNode> onEvent) {
        this.socket = socket;
        this.onEvent = onEvent;
    }

    /**
     * Connects to this machine's own server.
     *
     * @param token from {@code join}
     * @param onEvent told the name and payload of each event
     */
    static Future<Line> connect(
            WebSocketClient websockets,
            int port,
            String token,
            BiConsumer<String, JsonNode> onEvent) {
        return websockets
                .connect(port, "127.0.0.1", "/socket.io/?EIO=4&transport=websocket")
                .map(socket -> {
                    var client = new PracticeClient(socket, onEvent);
                    socket.textMessageHandler(frame -> client.received(frame, token));
                    return client;
                });
    }

    @Override
    public void cut() {
        // No Socket.IO goodbye: the server sees a connection that is gone, and keeps the seat.
        socket.close();
    }

    @Override
    public void emit(String name, ObjectNode payload) {
        if (!socket.isClosed()) {
            String packet = JSON.createArrayNode().add(name).add(payload).toString();
            socket.writeTextMessage("42" + NAMESPACE + packet);
        }
    }

    private void received(String frame, String token) {
        switch (frame.isEmpty() ? ' ' : frame.charAt(0)) {
            case '0' -> {
                String auth = JSON.createObjectNode().put("token", token).toString();
                socket.writeTextMessage("40" + NAMESPACE + auth);
            }
            case '2' -> socket.writeTextMessage("3");
            case '4' -> message(frame);
            default -> {}
        }
    }

    private void message(String frame) {
        if (!frame.startsWith("42" + NAMESPACE)) {
            return;
        }
        try {
            JsonNode packet = JSON.readTree(frame.substring(2 + NAMESPACE.length()));
            onEvent.accept(packet.path(0).asText(), packet.path(1));
        } catch (JsonProcessingException unreadable) {
            LOG.warn("A practice participant could not read an event", unreadable);
        }
    }
}

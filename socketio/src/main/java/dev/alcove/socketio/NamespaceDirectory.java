package dev.alcove.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.socketio.packet.EncodedPacket;
import dev.alcove.socketio.packet.PacketDecoder;
import dev.alcove.socketio.packet.PacketEncoder;
import dev.alcove.socketio.packet.SocketPacket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The namespaces of a server, and what all of its connections share. */
final class NamespaceDirectory {
    private final Map<String, LiveNamespace> namespaces = new ConcurrentHashMap<>();
    private final ObjectMapper json;
    private final ObjectReader reader;
    private final int maxAttachments;
    private final int maxPayload;
    private final int connectsPerMinute;
    private final long connectTimeoutMillis;

    NamespaceDirectory(SocketIoOptions options) {
        this.json = options.json();
        this.reader = PacketDecoder.reader(options.json());
        this.maxAttachments = options.maxAttachments();
        this.maxPayload = options.maxPayload();
        this.connectsPerMinute = options.connectsPerMinute();
        this.connectTimeoutMillis = options.connectTimeout().toMillis();
    }

    LiveNamespace findOrCreate(String name) {
        if (!name.startsWith("/") || name.contains(",")) {
            throw new IllegalArgumentException("Not the name of a namespace: " + name);
        }
        return namespaces.computeIfAbsent(name, _ -> new LiveNamespace(name, json));
    }

    @Nullable LiveNamespace find(String name) {
        return namespaces.get(name);
    }

    PacketDecoder newDecoder() {
        return new PacketDecoder(reader, maxAttachments, maxPayload);
    }

    int connectsPerMinute() {
        return connectsPerMinute;
    }

    long connectTimeoutMillis() {
        return connectTimeoutMillis;
    }

    EncodedPacket connected(LiveSocket socket) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("sid", socket.id());
        socket.privateId().ifPresent(pid -> data.put("pid", pid));
        return PacketEncoder.encode(
                json, new SocketPacket.Connect(socket.namespace().name(), data));
    }

    EncodedPacket disconnected(String namespace) {
        return PacketEncoder.encode(json, new SocketPacket.Disconnect(namespace));
    }

    EncodedPacket connectError(String namespace, Admission.Refused refusal) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("message", refusal.message());
        if (refusal.data() != null) {
            data.set("data", json.<JsonNode>valueToTree(refusal.data()));
        }
        return PacketEncoder.encode(json, new SocketPacket.ConnectError(namespace, data));
    }
}

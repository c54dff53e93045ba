package dev.alcove.socketio.packet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;

/** A packet of Socket.IO 5 (“Packet encoding”). Binary events and acks are their plain kinds. */
public sealed interface SocketPacket {
    /** The namespace that it belongs to. */
    String namespace();

    /**
     * 0: asks to join, or says that it was granted.
     *
     * @param namespace which one
     * @param data an object, or a missing node
     */
    record Connect(String namespace, JsonNode data) implements SocketPacket {}

    /**
     * 1: leaves, or is made to leave.
     *
     * @param namespace which one
     */
    record Disconnect(String namespace) implements SocketPacket {}

    /**
     * 2 and 5: an event.
     *
     * @param namespace where
     * @param ackId set when an acknowledgement is asked for
     * @param name the event's name
     * @param args the rest of the array
     */
    record Event(String namespace, OptionalLong ackId, String name, List<JsonNode> args)
            implements SocketPacket {}

    /**
     * 3 and 6: an acknowledgement.
     *
     * @param namespace where
     * @param ackId the event's
     * @param args the whole array
     */
    record Acknowledgement(String namespace, long ackId, List<JsonNode> args)
            implements SocketPacket {}

    /**
     * 4: joining was refused.
     *
     * @param namespace which one
     * @param data an object with a {@code message}
     */
    record ConnectError(String namespace, JsonNode data) implements SocketPacket {}
}

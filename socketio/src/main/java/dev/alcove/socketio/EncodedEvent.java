package dev.alcove.socketio;

import dev.alcove.socketio.packet.EncodedPacket;

/**
 * An event that was encoded once, to be sent any number of times. Immutable; made by {@link
 * Namespace#encode}. Nothing needs to be released.
 *
 * @param namespace the only namespace whose sockets can be sent it
 * @param name the event's name
 * @param packet its bytes as they go on the wire, whatever the transport
 */
public record EncodedEvent(String namespace, String name, EncodedPacket packet) {

    /** Its size on the wire without framing: text and attachments. */
    public int sizeInBytes() {
        return packet.sizeInBytes();
    }
}

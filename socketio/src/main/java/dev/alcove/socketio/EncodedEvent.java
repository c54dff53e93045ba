package dev.alcove.socketio;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.alcove.socketio.packet.EncodedPacket;
import dev.alcove.socketio.packet.PacketEncoder;
import java.util.OptionalLong;

/**
 * An event that was encoded once, to be sent any number of times. Immutable; made by {@link
 * Namespace#encode}. Nothing needs to be released.
 *
 * @param namespace the only namespace whose sockets can be sent it
 * @param name the event's name
 * @param packet its bytes as they go on the wire, whatever the transport
 */
public record EncodedEvent(String namespace, String name, EncodedPacket packet) {

    /**
     * Encodes an event. The same as {@link Namespace#encode}, for those who have no namespace at
     * hand.
     *
     * @throws IllegalArgumentException when the mapper cannot write the arguments, or the name is
     *     reserved
     */
    public static EncodedEvent of(
            ObjectMapper json, String namespace, String name, Object... args) {
        return new EncodedEvent(
                namespace,
                name,
                PacketEncoder.event(json, namespace, OptionalLong.empty(), name, args));
    }

    /** Its size on the wire without framing: text and attachments. */
    public int sizeInBytes() {
        return packet.sizeInBytes();
    }
}

package dev.alcove.socketio.packet;

import java.util.List;

/**
 * A Socket.IO packet as it goes on the wire: its text, and its binary attachments.
 *
 * <p>The arrays are shared, not copied, between everybody that the packet is sent to: nobody may
 * change them.
 *
 * @param text UTF-8, beginning with the Engine.IO type {@code 4}, so that it is a whole message
 * @param attachments sent after the text, in this order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; one array for thousands of sockets
public record EncodedPacket(byte[] text, List<byte[]> attachments) {
    /** Text and attachments together, in bytes. */
    public int sizeInBytes() {
        int size = text.length;
        for (byte[] attachment : attachments) {
            size += attachment.length;
        }
        return size;
    }
}

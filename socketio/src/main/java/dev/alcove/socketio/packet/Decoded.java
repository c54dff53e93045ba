package dev.alcove.socketio.packet;

/** What a {@link PacketDecoder} makes of what it was given. */
public sealed interface Decoded {
    /**
     * A packet is complete.
     *
     * @param packet the packet
     */
    record Complete(SocketPacket packet) implements Decoded {}

    /**
     * Binary attachments of the packet are still to come.
     *
     * @param namespace whom the packet is for
     * @param bytes what is kept of it so far; characters of its text count as one each
     */
    record Incomplete(String namespace, int bytes) implements Decoded {}

    /**
     * The other end breaks the protocol.
     *
     * @param reason how
     */
    record Malformed(String reason) implements Decoded {}
}

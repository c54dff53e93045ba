package dev.alcove.socketio.packet;

/** What a {@link PacketDecoder} makes of what it was given. */
public sealed interface Decoded {
    /**
     * A packet is complete.
     *
     * @param packet the packet
     */
    record Complete(SocketPacket packet) implements Decoded {}

    /** The packet's binary attachments are still to come. */
    record Incomplete() implements Decoded {}

    /**
     * The other end breaks the protocol.
     *
     * @param reason how
     */
    record Malformed(String reason) implements Decoded {}
}

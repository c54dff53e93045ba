package dev.alcove.socketio.packet;

/** A packet of Engine.IO 4 as it was read from a client. */
public sealed interface EnginePacket {
    /**
     * A packet in text.
     *
     * @param type its type
     * @param data what follows the type's digit
     */
    record Text(EngineType type, String data) implements EnginePacket {}

    /**
     * A message in binary.
     *
     * @param data its bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier; nobody compares it
    record Binary(byte[] data) implements EnginePacket {}

    /**
     * Not a packet.
     *
     * @param reason what is wrong with it
     */
    record Malformed(String reason) implements EnginePacket {}
}

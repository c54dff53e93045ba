package dev.alcove.socketio.transport;

import dev.alcove.socketio.packet.EncodedPacket;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/** Writes websocket frames as a server sends them: whole, unmasked (RFC 6455, section 5.2). */
final class Frames {
    private static final int FINAL_TEXT = 0x81;
    private static final int FINAL_BINARY = 0x82;
    private static final int FINAL_CLOSE = 0x88;
    private static final int FINAL_PONG = 0x8A;
    private static final int TWO_BYTE_LENGTH = 126;
    private static final int EIGHT_BYTE_LENGTH = 127;
    private static final int LONGEST_HEADER = 10;

    private Frames() {}

    /** The packet's text and all its attachments, a frame each, in one buffer. */
    static ByteBuf of(ByteBufAllocator allocator, EncodedPacket packet) {
        int size = packet.sizeInBytes() + LONGEST_HEADER * (1 + packet.attachments().size());
        ByteBuf buffer = allocator.directBuffer(size);
        append(buffer, FINAL_TEXT, packet.text());
        for (byte[] attachment : packet.attachments()) {
            append(buffer, FINAL_BINARY, attachment);
        }
        return buffer;
    }

    static ByteBuf pong(ByteBufAllocator allocator, ByteBuf payload) {
        int length = payload.readableBytes();
        ByteBuf buffer = allocator.directBuffer(2 + length);
        return buffer.writeByte(FINAL_PONG).writeByte(length).writeBytes(payload);
    }

    static ByteBuf close(ByteBufAllocator allocator, int status) {
        ByteBuf buffer = allocator.directBuffer(4);
        return buffer.writeByte(FINAL_CLOSE).writeByte(2).writeShort(status);
    }

    private static void append(ByteBuf buffer, int first, byte[] payload) {
        int length = payload.length;
        buffer.writeByte(first);
        if (length < TWO_BYTE_LENGTH) {
            buffer.writeByte(length);
        } else if (length <= 0xFFFF) {
            buffer.writeByte(TWO_BYTE_LENGTH).writeShort(length);
        } else {
            buffer.writeByte(EIGHT_BYTE_LENGTH).writeLong(length);
        }
        buffer.writeBytes(payload);
    }
}

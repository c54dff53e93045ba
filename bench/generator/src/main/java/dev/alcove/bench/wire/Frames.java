package dev.alcove.bench.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Websocket frames from client to server (RFC 6455, section 5). */
final class Frames {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private Frames() {}

    /** A text frame. */
    static ByteBuffer text(String payload) {
        return frame(TEXT, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** The mask is all zeros: as much work for the server as any other, and none for us. */
    static ByteBuffer frame(int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) (0x80 | opcode));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        return frame.putInt(0).put(payload).flip();
    }
}

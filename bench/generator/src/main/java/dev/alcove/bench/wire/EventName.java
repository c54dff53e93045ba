package dev.alcove.bench.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The name of a server event, as the bytes that are looked for in a packet. */
public final class EventName {

    private final byte[] bytes;

    private EventName(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A name to watch for. */
    public static EventName of(String text) {
        return new EventName(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean isAt(ByteBuffer buffer, int start, int end) {
        if (end - start != bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (buffer.get(start + i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}

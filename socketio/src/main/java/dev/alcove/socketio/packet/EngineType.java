package dev.alcove.socketio.packet;

import org.jspecify.annotations.Nullable;

/**
 * The packet types of Engine.IO 4, in the order of their digits (“Protocol”, “Packet encoding”).
 */
public enum EngineType {
    /** 0: the handshake, from the server. */
    OPEN('0'),
    /** 1: the connection ends. */
    CLOSE('1'),
    /** 2: a heartbeat from the server, or a client's probe of a new transport. */
    PING('2'),
    /** 3: the answer to a ping. */
    PONG('3'),
    /** 4: a message of the layer above. */
    MESSAGE('4'),
    /** 5: the client has moved to the new transport. */
    UPGRADE('5'),
    /** 6: nothing; ends a poll. */
    NOOP('6');

    private static final EngineType[] BY_DIGIT = values();

    private final char digit;

    EngineType(char digit) {
        this.digit = digit;
    }

    /** The digit on the wire. */
    public char digit() {
        return digit;
    }

    /** The type with this digit; null when there is none. */
    static @Nullable EngineType ofDigit(char digit) {
        int index = digit - '0';
        return index >= 0 && index < BY_DIGIT.length ? BY_DIGIT[index] : null;
    }
}

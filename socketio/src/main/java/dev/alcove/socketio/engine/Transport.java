package dev.alcove.socketio.engine;

import dev.alcove.socketio.packet.EncodedPacket;
import dev.alcove.socketio.transport.SharedPacket;

/** What carries a session. Used on the session's loop, save where said. */
sealed interface Transport permits PollingTransport, WebSocketTransport {
    void send(EncodedPacket packet);

    void send(SharedPacket packet);

    /** Takes messages of up to so many bytes from the client from now on. */
    default void allow(int maxMessage) {}

    /** Lets what was sent leave now, apart from what is sent next. */
    default void flush() {}

    /** What was sent but has not left yet. From any thread. */
    long bufferedBytes();

    /** Whether that is too much for volatile messages. From any thread. */
    boolean isBehind();

    /**
     * Ends.
     *
     * @return whether the client has still to fetch what was sent before
     */
    boolean close(CloseReason reason);
}

package dev.alcove.socketio;

import java.io.Serial;

/** An acknowledgement will not come, because the socket is no longer connected. */
public final class SocketClosedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /** Made when the socket goes away, or was gone before the event was sent. */
    public SocketClosedException() {
        super("The socket is no longer connected", null, false, false);
    }
}

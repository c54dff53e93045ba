package dev.alcove.socketio.transport;

/** Is told what comes over a websocket. Called on the websocket's own loop. */
public interface WebSocketListener {
    /** A whole message in text. */
    void onText(String text);

    /** A whole message in binary. */
    void onBinary(byte[] data);

    /**
     * The websocket is closed. Called once.
     *
     * @param broken whether the client broke a rule of RFC 6455, or of this server's limits
     */
    void onClosed(boolean broken);
}

package dev.alcove.socketio.engine;

/** The layer above, for one session. Called on the session's loop. */
public interface EngineListener {
    /** A message in text. */
    void onText(String message);

    /** A message in binary. */
    void onBinary(byte[] message);

    /** The session is over. Called once, and last. */
    void onClose(CloseReason reason);
}

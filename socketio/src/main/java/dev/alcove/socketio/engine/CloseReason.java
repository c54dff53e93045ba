package dev.alcove.socketio.engine;

/** Why a session ended. */
public enum CloseReason {
    /** The client said so, or its connection ended. */
    CLIENT,
    /** The client broke the rules of the transport. */
    TRANSPORT_ERROR,
    /** No pong came in time. */
    PING_TIMEOUT,
    /** A packet could not be read, or was not allowed. */
    PARSE_ERROR,
    /** Too much waited for the client. */
    TOO_SLOW,
    /** The layer above took another session in its place. */
    REPLACED,
    /** The layer above wanted it. */
    SERVER
}

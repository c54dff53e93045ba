package dev.alcove.socketio;

/** Why a socket is no longer connected. */
public enum DisconnectReason {
    /** The client left the namespace. */
    CLIENT_DISCONNECT,
    /** {@link Socket#disconnect} was called. */
    SERVER_DISCONNECT,
    /** The connection ended without a word: a closed tab, a lost network. */
    TRANSPORT_CLOSE,
    /** The connection failed, or its client broke the rules of the transport. */
    TRANSPORT_ERROR,
    /** The client did not answer a ping in time. */
    PING_TIMEOUT,
    /** The client sent a packet that cannot be read, or that is not allowed at that point. */
    PARSE_ERROR,
    /** More than {@link SocketIoOptions#maxBufferedBytes()} waited for the client. */
    TOO_SLOW,
    /** Another connection went on under the same id. See {@link Admission.Accepted#recovered}. */
    REPLACED,
    /** {@link SocketIoServer#close} was called. */
    SERVER_CLOSE
}

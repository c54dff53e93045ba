package dev.alcove.server.session;

/** Why a session lets go of a connection. */
public sealed interface Farewell {

    /** The participant connected elsewhere. */
    record Replaced() implements Farewell {}

    /** The participant is not in the session any more, or cannot be taken in. */
    record Refused(String sentence) implements Farewell {}

    /** The participant has left, or the session is over, and the client was told so before. */
    record Goodbye() implements Farewell {}
}

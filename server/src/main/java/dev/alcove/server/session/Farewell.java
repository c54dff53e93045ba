package dev.alcove.server.session;

/** The last thing that a connection is told. */
public sealed interface Farewell {

    /** The participant connected elsewhere. */
    record Replaced() implements Farewell {}

    /** The participant is no longer in the session: it left, or somebody removed it. */
    record Left(String reason) implements Farewell {}

    /** The session is over. */
    record Ended(String reason) implements Farewell {}
}

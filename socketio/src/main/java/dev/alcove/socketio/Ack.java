package dev.alcove.socketio;

/** Answers one event. Usable once, from any thread; further calls do nothing. */
@FunctionalInterface
public interface Ack {
    /**
     * Sends the answer. See {@link Namespace#encode} for what the arguments may be.
     *
     * @throws IllegalArgumentException when the server's mapper cannot write them
     */
    void send(Object... args);
}

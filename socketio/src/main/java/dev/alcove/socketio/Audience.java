package dev.alcove.socketio;

import java.util.Collection;

/** A part of a namespace that is spoken to at once. Immutable; resolved anew at each use. */
public interface Audience {
    /** Adds those who are in one of these rooms. */
    Audience to(String... rooms);

    /** Leaves out those who are in one of these rooms. */
    Audience except(String... rooms);

    /** Leaves out one socket: usually the one that caused the event. */
    Audience except(Socket socket);

    /** Encodes an event once, and sends it to all. See {@link Namespace#encode}. */
    void emit(String name, Object... args);

    /** Sends an event to all. */
    void send(EncodedEvent event);

    /** Sends an event to all that are not {@linkplain Socket#isBehind() behind}. */
    void sendVolatile(EncodedEvent event);

    /** Who that is now. */
    Collection<Socket> sockets();
}

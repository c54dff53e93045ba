package dev.alcove.socketio;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** A namespace: a channel of its own over shared connections. Safe to use from any thread. */
public interface Namespace {
    /** Its name, starting with a slash; {@code /} is the one that clients join by default. */
    String name();

    /** Sets who may join; everybody may until it is called. Call it before the server listens. */
    Namespace authenticate(Authenticator authenticator);

    /**
     * Sets what happens with a new socket. Called on the connection's event loop, after CONNECT was
     * answered and before any event of this socket: set the socket's listeners in here, and
     * whatever is sent in here arrives first.
     */
    Namespace onConnect(Consumer<Socket> listener);

    /** The sockets that are connected now. */
    Collection<Socket> sockets();

    /** The connected socket with this id. */
    Optional<Socket> socket(String id);

    /** Everybody here, to be narrowed down with {@code except}. */
    Audience everyone();

    /** Those who are in at least one of these rooms. */
    Audience to(String... rooms);

    /**
     * Encodes an event of this namespace once, for any number of sockets and both transports.
     *
     * @param args anything that the server's mapper can write; {@code byte[]} and binary nodes, at
     *     any depth, become attachments
     * @throws IllegalArgumentException when the mapper cannot write them, or the name is reserved
     */
    EncodedEvent encode(String name, Object... args);
}

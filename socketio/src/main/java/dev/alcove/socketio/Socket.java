package dev.alcove.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * One client in one namespace.
 *
 * <p>Every method may be called from any thread. What one thread sends to one socket arrives in
 * that order. Listeners are called on the connection's event loop, one after the other: they must
 * not block. Sending on a socket that is no longer connected does nothing.
 */
public interface Socket {
    /** Unguessable, and unique; kept when the socket was {@linkplain #recovered() recovered}. */
    String id();

    /** The namespace that this socket joined. */
    Namespace namespace();

    /** What the client said when it joined. */
    Handshake handshake();

    /** What {@link Admission#accept} was given. */
    Object attachment();

    /** Whether this socket goes on where an earlier connection ended. */
    boolean recovered();

    /** The private id that was given to the client for its recovery. */
    Optional<String> privateId();

    /** Whether it is still connected. */
    boolean connected();

    /** Sets the one listener for all events. Set it in {@link Namespace#onConnect}. */
    Socket onEvent(EventListener listener);

    /** Sets what is told, once, that the socket is gone and why; at once, if it is gone already. */
    Socket onDisconnect(Consumer<DisconnectReason> listener);

    /** Encodes and sends an event. See {@link Namespace#encode}. */
    void emit(String name, Object... args);

    /**
     * Sends an event, and waits for the client's acknowledgement.
     *
     * @param timeout how long to wait
     * @return the acknowledgement's arguments; fails with {@link
     *     java.util.concurrent.TimeoutException} when none came in time, and with {@link
     *     SocketClosedException} when the socket went away first
     */
    CompletionStage<List<JsonNode>> emitWithAck(Duration timeout, String name, Object... args);

    /**
     * Sends an event that was encoded before.
     *
     * @throws IllegalArgumentException when it was encoded for another namespace
     */
    void send(EncodedEvent event);

    /** Sends an event, unless this socket {@linkplain #isBehind() is behind}. */
    void sendVolatile(EncodedEvent event);

    /** Adds the socket to a room. Rooms exist while somebody is in them. */
    void join(String room);

    /** Takes the socket out of a room. */
    void leave(String room);

    /** The rooms that the socket is in; none once it has disconnected. */
    Set<String> rooms();

    /** How many bytes wait for a slow client, or for its next poll. */
    long bufferedBytes();

    /** Whether more than {@link SocketIoOptions#behindBytes()} wait. */
    boolean isBehind();

    /**
     * Takes the client out of the namespace. The stock client does not reconnect by itself after
     * this.
     *
     * @param closeTransport out of all of its namespaces, and closes the connection underneath
     */
    void disconnect(boolean closeTransport);
}

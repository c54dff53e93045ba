package dev.alcove.socketio;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A namespace of a server: who is in it, and in which of its rooms. */
final class LiveNamespace implements Namespace {
    private static final Logger log = LoggerFactory.getLogger(LiveNamespace.class);
    private static final Object NO_ATTACHMENT = new Object();

    private final String name;
    private final ObjectMapper json;
    private final Map<String, LiveSocket> sockets = new ConcurrentHashMap<>();
    private final Map<String, Set<LiveSocket>> rooms = new ConcurrentHashMap<>();
    private volatile Authenticator authenticator =
            _ -> CompletableFuture.completedStage(Admission.accept(NO_ATTACHMENT));
    private volatile Consumer<Socket> connected = _ -> {};

    LiveNamespace(String name, ObjectMapper json) {
        this.name = name;
        this.json = json;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Namespace authenticate(Authenticator newAuthenticator) {
        authenticator = newAuthenticator;
        return this;
    }

    @Override
    public Namespace onConnect(Consumer<Socket> listener) {
        connected = listener;
        return this;
    }

    Authenticator authenticator() {
        return authenticator;
    }

    ObjectMapper json() {
        return json;
    }

    void add(LiveSocket socket) {
        sockets.put(socket.id(), socket);
    }

    void announce(LiveSocket socket) {
        try {
            connected.accept(socket);
        } catch (RuntimeException failure) {
            log.error("A connection listener of {} failed", name, failure);
        }
    }

    void remove(LiveSocket socket) {
        sockets.remove(socket.id(), socket);
    }

    void enter(String room, LiveSocket socket) {
        rooms.compute(
                room,
                (_, present) -> {
                    Set<LiveSocket> members =
                            present == null ? ConcurrentHashMap.newKeySet() : present;
                    members.add(socket);
                    return members;
                });
    }

    void exit(String room, LiveSocket socket) {
        rooms.computeIfPresent(
                room,
                (_, members) -> {
                    members.remove(socket);
                    return members.isEmpty() ? null : members;
                });
    }

    Set<LiveSocket> members(String room) {
        return rooms.getOrDefault(room, Set.of());
    }

    Collection<LiveSocket> live() {
        return sockets.values();
    }

    Optional<LiveSocket> live(String id) {
        return Optional.ofNullable(sockets.get(id));
    }

    @Override
    public Collection<Socket> sockets() {
        return List.copyOf(sockets.values());
    }

    @Override
    public Optional<Socket> socket(String id) {
        return live(id).map(Socket.class::cast);
    }

    @Override
    public Audience everyone() {
        return new RoomAudience(this, null, Set.of(), Set.of());
    }

    @Override
    public Audience to(String... wanted) {
        return everyone().to(wanted);
    }

    @Override
    public EncodedEvent encode(String event, Object... args) {
        return EncodedEvent.of(json, name, event, args);
    }
}

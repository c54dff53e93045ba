package dev.alcove.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.socketio.packet.EncodedPacket;
import dev.alcove.socketio.packet.PacketEncoder;
import dev.alcove.socketio.packet.SocketPacket;
import dev.alcove.socketio.transport.Loop;
import dev.alcove.socketio.transport.SharedPacket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A socket that a client really holds the other end of. */
final class LiveSocket implements Socket {
    private static final Logger log = LoggerFactory.getLogger(LiveSocket.class);

    private final String id;
    private final LiveNamespace namespace;
    private final ClientConnection connection;
    private final Handshake handshake;
    private final Admission.Accepted admission;
    private final AtomicLong lastAckId = new AtomicLong();
    private @Nullable AwaitedAcks acks; // made when first needed, which on most sockets is never
    private volatile boolean connected = true;
    private volatile @Nullable EventListener events;
    private @Nullable Consumer<DisconnectReason> disconnected; // guarded by this, like the rest
    private @Nullable DisconnectReason reason;
    private @Nullable Set<String> rooms;

    LiveSocket(
            String id,
            LiveNamespace namespace,
            ClientConnection connection,
            Handshake handshake,
            Admission.Accepted admission) {
        this.id = id;
        this.namespace = namespace;
        this.connection = connection;
        this.handshake = handshake;
        this.admission = admission;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Namespace namespace() {
        return namespace;
    }

    @Override
    public Handshake handshake() {
        return handshake;
    }

    @Override
    public Object attachment() {
        return admission.attachment();
    }

    @Override
    public boolean recovered() {
        return admission.recoveredId().isPresent();
    }

    @Override
    public Optional<String> privateId() {
        return admission.privateId();
    }

    @Override
    public boolean connected() {
        return connected;
    }

    @Override
    public Socket onEvent(EventListener listener) {
        events = listener;
        return this;
    }

    @Override
    public Socket onDisconnect(Consumer<DisconnectReason> listener) {
        boolean tooLate;
        synchronized (this) {
            disconnected = listener;
            tooLate = reason != null;
        }
        if (tooLate) {
            loop().run(this::tellDisconnected);
        }
        return this;
    }

    ClientConnection connection() {
        return connection;
    }

    Loop loop() {
        return connection.session().loop();
    }

    @Override
    public void emit(String name, Object... args) {
        send(namespace.encode(name, args));
    }

    @Override
    public CompletionStage<List<JsonNode>> emitWithAck(
            Duration timeout, String name, Object... args) {
        CompletableFuture<List<JsonNode>> answer = new CompletableFuture<>();
        long ackId = lastAckId.getAndIncrement();
        EncodedPacket packet =
                PacketEncoder.event(
                        namespace.json(), namespace.name(), OptionalLong.of(ackId), name, args);
        loop().run(() -> {
            if (connected) {
                awaitedAcks().await(ackId, timeout.toMillis(), answer);
                connection.send(packet);
            } else {
                answer.completeExceptionally(new SocketClosedException());
            }
        });
        return answer;
    }

    private AwaitedAcks awaitedAcks() {
        AwaitedAcks awaited = acks;
        if (awaited == null) {
            awaited = new AwaitedAcks(loop());
            acks = awaited;
        }
        return awaited;
    }

    @Override
    public void send(EncodedEvent event) {
        checkNamespace(event);
        transmit(event.packet());
    }

    @Override
    public void sendVolatile(EncodedEvent event) {
        if (!isBehind()) {
            send(event);
        }
    }

    void checkNamespace(EncodedEvent event) {
        if (!namespace.name().equals(event.namespace())) {
            throw new IllegalArgumentException(
                    "An event of " + event.namespace() + " for a socket of " + namespace.name());
        }
    }

    private void transmit(EncodedPacket packet) {
        if (loop().isCurrent()) {
            if (connected) {
                connection.send(packet);
            }
        } else if (connected) {
            loop().send(() -> transmit(packet), packet.sizeInBytes());
        }
    }

    void deliver(SharedPacket packet) {
        if (connected) {
            connection.send(packet);
        }
    }

    @Override
    public synchronized void join(String room) {
        if (!connected) {
            return;
        }
        Set<String> joined = rooms;
        if (joined == null) {
            joined = HashSet.newHashSet(2);
            rooms = joined;
        }
        if (joined.add(room)) {
            namespace.enter(room, this);
        }
    }

    @Override
    public synchronized void leave(String room) {
        if (rooms != null && rooms.remove(room)) {
            namespace.exit(room, this);
        }
    }

    @Override
    public synchronized Set<String> rooms() {
        return rooms == null ? Set.of() : Set.copyOf(rooms);
    }

    @Override
    public long bufferedBytes() {
        return connection.session().bufferedBytes();
    }

    @Override
    public boolean isBehind() {
        return connection.session().isBehind();
    }

    @Override
    public void disconnect(boolean closeTransport) {
        loop().run(() -> {
            if (closeTransport) {
                connection.expelFromAll();
            } else if (connected) {
                connection.expel(this);
            }
        });
    }

    void receive(SocketPacket.Event event) {
        EventListener listener = events;
        if (listener == null) {
            log.debug("Nobody listens to {} on {}", event.name(), namespace.name());
            return;
        }
        OptionalLong ackId = event.ackId();
        Ack ack = ackId.isPresent() ? new SocketAck(ackId.getAsLong()) : null;
        try {
            listener.onEvent(event.name(), event.args(), ack);
        } catch (RuntimeException failure) {
            log.error("A listener failed with {} on {}", event.name(), namespace.name(), failure);
        }
    }

    /** The answer that an event of the client waits for. */
    private final class SocketAck implements Ack {
        private final long ackId;
        private final AtomicBoolean answered = new AtomicBoolean();

        SocketAck(long ackId) {
            this.ackId = ackId;
        }

        @Override
        public void send(Object... args) {
            EncodedPacket packet =
                    PacketEncoder.acknowledgement(namespace.json(), namespace.name(), ackId, args);
            if (answered.compareAndSet(false, true)) {
                transmit(packet);
            }
        }
    }

    void acknowledged(SocketPacket.Acknowledgement ack) {
        if (acks != null) {
            acks.acknowledged(ack.ackId(), ack.args());
        }
    }

    /** It is over, whoever wanted it. On the loop, once. */
    void ended(DisconnectReason why) {
        synchronized (this) {
            connected = false;
            reason = why;
            if (rooms != null) {
                rooms.forEach(room -> namespace.exit(room, this));
                rooms = null;
            }
        }
        namespace.remove(this);
        if (acks != null) {
            acks.failAll();
        }
        tellDisconnected();
    }

    private void tellDisconnected() {
        Consumer<DisconnectReason> listener;
        DisconnectReason why;
        synchronized (this) {
            listener = disconnected;
            why = reason;
            disconnected = null; // told once
        }
        if (listener == null || why == null) {
            return;
        }
        try {
            listener.accept(why);
        } catch (RuntimeException failure) {
            log.error("A disconnection listener of {} failed", namespace.name(), failure);
        }
    }
}

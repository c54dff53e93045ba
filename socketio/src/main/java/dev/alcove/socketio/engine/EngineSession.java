package dev.alcove.socketio.engine;

import dev.alcove.socketio.packet.EncodedPacket;
import dev.alcove.socketio.packet.EngineCodec;
import dev.alcove.socketio.packet.EnginePacket;
import dev.alcove.socketio.packet.EngineType;
import dev.alcove.socketio.packet.Utf8;
import dev.alcove.socketio.transport.InputBudget;
import dev.alcove.socketio.transport.Loop;
import dev.alcove.socketio.transport.SharedPacket;
import dev.alcove.socketio.transport.Timeout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One client, whatever transport carries it. Lives on one loop: everything here is called on it,
 * save where said.
 */
public final class EngineSession {
    /**
     * A poll that comes while the websocket is being probed is let go after this long, or the
     * client, which waits for its poll before it moves, would wait for the next message.
     */
    private static final long NOOP_DELAY_MILLIS = 30;

    private final String id;
    private final Loop loop;
    private final EngineSettings settings;
    private final Opening opening;
    private final InputBudget.Share unfinished;
    private final Registration registration;
    private final Heartbeat heartbeat = new Heartbeat(this);
    private @Nullable EngineListener listener;
    private volatile @Nullable Transport transport;
    private @Nullable Upgrade upgrade;
    private volatile boolean open = true;
    private volatile boolean known;
    private boolean registered = true;

    /** Where a session is kept. Called on the session's loop, each once. */
    interface Registration {
        /** The client has shown who it is. */
        void known();

        /** The id is free again. */
        void gone(EngineSession session, boolean wasKnown);
    }

    /** A session that has yet to {@link #start}. */
    EngineSession(
            Loop loop,
            EngineSettings settings,
            Opening opening,
            InputBudget.Share unfinished,
            Registration registration) {
        this.id = SessionIds.next();
        this.loop = loop;
        this.settings = settings;
        this.opening = opening;
        this.unfinished = unfinished;
        this.registration = registration;
    }

    void start(Transport first, EngineListener above) {
        transport = first;
        listener = above;
        heartbeat.start();
        boolean upgradable = first instanceof PollingTransport;
        first.send(EngineCodec.encode(EngineType.OPEN, settings.openData(id, upgradable)));
    }

    /** The session's id; a secret between the client and the server. From any thread. */
    public String id() {
        return id;
    }

    /** The loop that the session lives on. From any thread. */
    public Loop loop() {
        return loop;
    }

    /** The request that opened it. From any thread. */
    public Opening opening() {
        return opening;
    }

    /** Whether it is not closed. From any thread. */
    public boolean isOpen() {
        return open;
    }

    EngineSettings settings() {
        return settings;
    }

    /**
     * The client has shown who it is: from now on it may send messages of full size. Before, there
     * is no reason to keep more of it than it takes to say so.
     */
    public void trust() {
        if (known || !open) {
            return;
        }
        known = true;
        registration.known();
        Transport carrier = transport;
        if (carrier != null) {
            carrier.allow(maxMessage());
        }
    }

    /** The largest message that is taken from the client now, in bytes. From any thread. */
    int maxMessage() {
        return known ? settings.maxPayload() : settings.firstPayload();
    }

    /** What the layer above keeps of a message that is not whole yet. */
    public InputBudget.Share unfinished() {
        return unfinished;
    }

    /** Lets what was sent leave now, apart from what is sent next. */
    public void flush() {
        Transport carrier = transport;
        if (open && carrier != null) {
            carrier.flush();
        }
    }

    /** Frees the id, and the place among newcomers. On the loop, or before {@link #start}. */
    void unregister() {
        if (registered) {
            registered = false;
            registration.gone(this, known);
        }
    }

    /** Sends a packet. */
    public void send(EncodedPacket packet) {
        Transport carrier = transport;
        if (open && carrier != null) {
            carrier.send(packet);
            closeIfTooSlow(carrier);
        }
    }

    /** Sends a packet that others get as well. */
    public void send(SharedPacket packet) {
        Transport carrier = transport;
        if (open && carrier != null) {
            carrier.send(packet);
            closeIfTooSlow(carrier);
        }
    }

    private void closeIfTooSlow(Transport carrier) {
        if (carrier.isBehind() && carrier.bufferedBytes() > settings.maxBufferedBytes()) {
            close(CloseReason.TOO_SLOW);
        }
    }

    /** How many bytes have not left yet. From any thread. */
    public long bufferedBytes() {
        Transport carrier = transport;
        return carrier == null ? 0 : carrier.bufferedBytes();
    }

    /** Whether that is more than {@link EngineSettings#behindBytes}. From any thread. */
    public boolean isBehind() {
        Transport carrier = transport;
        return carrier != null && carrier.isBehind();
    }

    /** Ends the session. What was sent before still reaches a client that listens. */
    public void close(CloseReason reason) {
        Transport carrier = transport;
        EngineListener above = listener;
        if (!open || carrier == null || above == null) {
            return;
        }
        open = false;
        heartbeat.stop();
        if (upgrade != null) {
            upgrade.abandon(reason);
        }
        if (carrier.close(reason)) {
            loop.arm(new Linger(), settings.pingTimeout());
        } else {
            unregister();
        }
        unfinished.release();
        above.onClose(reason);
    }

    /** Leaves a client that polls the time to fetch the last packets. */
    private final class Linger extends Timeout {
        @Override
        protected void expired() {
            unregister();
        }
    }

    // What comes in over a websocket.

    void receiveText(WebSocketTransport from, String text) {
        EnginePacket packet = EngineCodec.decode(text);
        if (from == transport) {
            receive(packet);
        } else if (upgrade != null && upgrade.candidate() == from) {
            upgrade.take(packet);
        }
    }

    void receiveBinary(WebSocketTransport from, byte[] data) {
        EnginePacket packet = new EnginePacket.Binary(data);
        if (from == transport) {
            receive(packet);
        } else if (upgrade != null && upgrade.candidate() == from) {
            upgrade.take(packet);
        }
    }

    void lost(WebSocketTransport which, boolean broken) {
        if (which == transport) {
            close(broken ? CloseReason.TRANSPORT_ERROR : CloseReason.CLIENT);
        } else if (upgrade != null && upgrade.candidate() == which) {
            upgrade.abandon(CloseReason.CLIENT);
        }
    }

    // What comes in over HTTP.

    void poll(HttpExchange exchange) {
        closeIfOverdue();
        if (!(transport instanceof PollingTransport polling) || (!open && !polling.isLingering())) {
            exchange.refuse(Refusal.BAD_REQUEST);
            return;
        }
        if (!polling.poll(exchange)) {
            exchange.refuse(Refusal.BAD_REQUEST);
            close(CloseReason.TRANSPORT_ERROR);
            return;
        }
        if (!open) {
            if (!polling.isLingering()) {
                unregister(); // the last packet was fetched
            }
        } else if (upgrade != null && upgrade.isProbed()) {
            loop.after(NOOP_DELAY_MILLIS, () -> releaseIfParked(exchange));
        }
    }

    /** The timer is as coarse as a tick: whoever comes meanwhile comes too late all the same. */
    private void closeIfOverdue() {
        if (open && heartbeat.isOverdue()) {
            close(CloseReason.PING_TIMEOUT);
        }
    }

    /** The client gave the request up. */
    void cancelled(HttpExchange exchange) {
        if (transport instanceof PollingTransport polling && polling.isParked(exchange)) {
            close(CloseReason.TRANSPORT_ERROR);
        }
    }

    private void releaseIfParked(HttpExchange exchange) {
        if (transport instanceof PollingTransport polling && polling.isParked(exchange)) {
            polling.release();
        }
    }

    /** The transport, when it takes POSTs. From any thread. */
    @Nullable PollingTransport polling() {
        return open && transport instanceof PollingTransport polling ? polling : null;
    }

    void post(HttpExchange exchange, byte[] body) {
        closeIfOverdue();
        String payload = Utf8.decode(body);
        List<EnginePacket> packets =
                payload == null
                        ? List.of(new EnginePacket.Malformed("not UTF-8"))
                        : EngineCodec.decodePayload(payload);
        if (!(packets.getLast() instanceof EnginePacket.Malformed) && open) {
            exchange.answerOk();
        } else {
            exchange.refuse(Refusal.BAD_REQUEST);
        }
        packets.forEach(this::receive);
    }

    private void receive(EnginePacket packet) {
        EngineListener above = listener;
        if (!open || above == null) {
            return;
        }
        switch (packet) {
            case EnginePacket.Binary(byte[] data) -> above.onBinary(data);
            case EnginePacket.Malformed _ -> close(CloseReason.PARSE_ERROR);
            case EnginePacket.Text(EngineType type, String data) -> {
                switch (type) {
                    case MESSAGE -> above.onText(data);
                    case PONG -> heartbeat.pong();
                    case CLOSE -> close(CloseReason.CLIENT);
                    case NOOP -> {}
                    // These come from a server, or over a websocket that is being probed.
                    case OPEN, PING, UPGRADE -> close(CloseReason.PARSE_ERROR);
                }
            }
        }
    }

    // Upgrading.

    /** A websocket wants to take over. A session takes one at a time, and only from polling. */
    void offer(WebSocketTransport candidate) {
        if (open && upgrade == null && transport instanceof PollingTransport) {
            upgrade = new Upgrade(this, candidate);
            upgrade.start();
        } else {
            candidate.close(CloseReason.SERVER);
        }
    }

    void probed() {
        if (transport instanceof PollingTransport polling) {
            polling.release();
        }
    }

    void moveTo(WebSocketTransport candidate) {
        upgrade = null;
        if (transport instanceof PollingTransport polling) {
            transport = candidate;
            candidate.allow(maxMessage());
            polling.drain().forEach(this::send);
        }
    }

    void upgradeEnded() {
        upgrade = null;
    }
}

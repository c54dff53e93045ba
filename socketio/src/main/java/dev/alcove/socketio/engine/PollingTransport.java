package dev.alcove.socketio.engine;

import dev.alcove.socketio.packet.EncodedPacket;
import dev.alcove.socketio.packet.EngineCodec;
import dev.alcove.socketio.packet.EngineType;
import dev.alcove.socketio.transport.SharedPacket;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Long-polling (Engine.IO 4, “HTTP long-polling”): what is sent waits for the client's GET, or the
 * GET waits for something to be sent. A parked GET holds no thread.
 */
final class PollingTransport implements Transport {
    private static final EncodedPacket CLOSE = EngineCodec.encode(EngineType.CLOSE, "");
    private static final byte[] NOOP = EngineCodec.encode(EngineType.NOOP, "").text();

    private final int behindBytes;
    private final Queue<EncodedPacket> queue = new ArrayDeque<>();
    private final AtomicBoolean posting = new AtomicBoolean();
    private volatile long queuedBytes;
    private @Nullable HttpExchange parked;
    private boolean lingering;

    PollingTransport(int behindBytes) {
        this.behindBytes = behindBytes;
    }

    @Override
    public void send(EncodedPacket packet) {
        enqueue(packet);
        answerParked();
    }

    @Override
    public void send(SharedPacket packet) {
        send(packet.packet());
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // written on the session's loop only
    private void enqueue(EncodedPacket packet) {
        queue.add(packet);
        queuedBytes += packet.sizeInBytes();
    }

    /**
     * Takes a GET.
     *
     * @return false when one is parked already: the client is confused
     */
    boolean poll(HttpExchange exchange) {
        if (parked != null) {
            return false;
        }
        parked = exchange;
        if (lingering && queue.isEmpty()) {
            lingering = false;
            enqueue(CLOSE);
        }
        answerParked();
        return true;
    }

    /** Answers the parked GET with all that waits, if there are both. */
    private void answerParked() {
        HttpExchange waiting = parked;
        if (waiting != null && !queue.isEmpty()) {
            parked = null;
            waiting.answer(EngineCodec.encodePayload(queue));
            queue.clear();
            queuedBytes = 0;
        }
    }

    /** Ends the parked GET, if there is one, with a packet that means nothing. */
    void release() {
        HttpExchange waiting = parked;
        if (waiting != null) {
            parked = null;
            waiting.answer(NOOP);
        }
    }

    boolean isParked(HttpExchange exchange) {
        return parked == exchange;
    }

    /** Begins a POST; false when another is under way. From any thread. */
    boolean beginPost() {
        return posting.compareAndSet(false, true);
    }

    /** Ends it. From any thread. */
    void endPost() {
        posting.set(false);
    }

    /** Hands what waits to the transport that takes over. */
    List<EncodedPacket> drain() {
        release();
        List<EncodedPacket> waiting = List.copyOf(queue);
        queue.clear();
        queuedBytes = 0;
        return waiting;
    }

    @Override
    public long bufferedBytes() {
        return queuedBytes;
    }

    @Override
    public boolean isBehind() {
        return queuedBytes > behindBytes;
    }

    @Override
    public boolean close(CloseReason reason) {
        if (reason == CloseReason.CLIENT) {
            release();
            return false;
        }
        // What waits goes first, in an answer of its own: the stock client acts on the close of a
        // connection before it acts on what came along with it.
        lingering =
                parked == null && (reason == CloseReason.SERVER || reason == CloseReason.REPLACED);
        if (!lingering) {
            send(CLOSE);
        }
        return lingering;
    }

    /** Whether the client has still to fetch something although the session is closed. */
    boolean isLingering() {
        return lingering;
    }
}

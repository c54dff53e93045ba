package dev.alcove.socketio.transport;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The event loops that a server's connections were seen on. */
public final class Loops {
    private final VertxInternal vertx;
    private final long tickMillis;
    private final Map<EventLoop, Loop> loops = new ConcurrentHashMap<>();

    /**
     * The loops of one Vert.x.
     *
     * @param tickMillis how coarse the timeouts of {@link Loop#arm} are
     */
    public Loops(Vertx vertx, long tickMillis) {
        this.vertx = (VertxInternal) vertx;
        this.tickMillis = tickMillis;
    }

    /** Whether Vert.x keeps metrics. */
    public boolean isCounted() {
        return vertx.isMetricsEnabled();
    }

    /** The loop of the request that is being handled by the caller. */
    public Loop current() {
        ContextInternal request = vertx.getOrCreateContext();
        return loops.computeIfAbsent(
                request.nettyEventLoop(),
                eventLoop ->
                        new Loop(
                                vertx.contextBuilder().withEventLoop(eventLoop).build(),
                                tickMillis));
    }
}

package dev.alcove.socketio.engine;

import dev.alcove.socketio.packet.EncodedPacket;
import dev.alcove.socketio.packet.EngineCodec;
import dev.alcove.socketio.packet.EngineType;
import dev.alcove.socketio.transport.Timeout;
import java.util.concurrent.TimeUnit;

/**
 * Pings the client, and ends its session when no pong comes (Engine.IO 4, “Heartbeat”). The client
 * counts from the opening or from its last pong, and so does this: a ping that leaves a tick late
 * does not put the end off.
 */
final class Heartbeat extends Timeout {
    private static final EncodedPacket PING = EngineCodec.encode(EngineType.PING, "");

    private final EngineSession session;
    private boolean pinged;
    private long begunNanos;

    Heartbeat(EngineSession session) {
        this.session = session;
    }

    void start() {
        begunNanos = System.nanoTime();
        session.loop().arm(this, session.settings().pingInterval());
    }

    void pong() {
        if (pinged) {
            pinged = false;
            start();
        }
    }

    void stop() {
        session.loop().cancel(this);
    }

    /** Whether the client was given all the time that there is, whatever the timer says. */
    boolean isOverdue() {
        return leftMillis() <= 0;
    }

    private long leftMillis() {
        EngineSettings settings = session.settings();
        long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begunNanos);
        return settings.pingInterval() + settings.pingTimeout() - passed;
    }

    @Override
    protected void expired() {
        if (pinged) {
            session.close(CloseReason.PING_TIMEOUT);
        } else {
            pinged = true;
            // After a pause of the whole server, the client still has a while to answer.
            long least = session.settings().pingTimeout() / 2;
            session.loop().arm(this, Math.max(least, leftMillis()));
            session.send(PING);
        }
    }
}

package dev.alcove.socketio.engine;

import dev.alcove.socketio.packet.EncodedPacket;
import dev.alcove.socketio.packet.EngineCodec;
import dev.alcove.socketio.packet.EngineType;
import dev.alcove.socketio.transport.Timeout;

/** Pings the client, and ends its session when no pong comes (Engine.IO 4, “Heartbeat”). */
final class Heartbeat extends Timeout {
    private static final EncodedPacket PING = EngineCodec.encode(EngineType.PING, "");

    private final EngineSession session;
    private boolean pinged;

    Heartbeat(EngineSession session) {
        this.session = session;
    }

    void start() {
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

    @Override
    protected void expired() {
        if (pinged) {
            session.close(CloseReason.PING_TIMEOUT);
        } else {
            pinged = true;
            session.loop().arm(this, session.settings().pingTimeout());
            session.send(PING);
        }
    }
}

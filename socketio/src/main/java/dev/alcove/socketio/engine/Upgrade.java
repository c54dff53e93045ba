package dev.alcove.socketio.engine;

import dev.alcove.socketio.packet.EncodedPacket;
import dev.alcove.socketio.packet.EngineCodec;
import dev.alcove.socketio.packet.EnginePacket;
import dev.alcove.socketio.packet.EngineType;
import dev.alcove.socketio.transport.Timeout;

/**
 * A session on its way from long-polling to a websocket (Engine.IO 4, “Upgrade”): the client probes
 * the websocket, waits until no poll is under way, and then says that it has moved.
 */
final class Upgrade extends Timeout {
    private static final EncodedPacket PROBED = EngineCodec.encode(EngineType.PONG, "probe");
    private static final String PROBE = "probe";

    private final EngineSession session;
    private final WebSocketTransport candidate;
    private boolean probed;

    Upgrade(EngineSession session, WebSocketTransport candidate) {
        this.session = session;
        this.candidate = candidate;
    }

    void start() {
        session.loop().arm(this, session.settings().upgradeTimeout());
    }

    WebSocketTransport candidate() {
        return candidate;
    }

    boolean isProbed() {
        return probed;
    }

    void take(EnginePacket packet) {
        boolean isProbe =
                packet instanceof EnginePacket.Text(EngineType type, String data)
                        && type == EngineType.PING
                        && data.equals(PROBE);
        boolean isMove =
                packet instanceof EnginePacket.Text(EngineType type, _)
                        && type == EngineType.UPGRADE;
        if (isProbe && !probed) {
            probed = true;
            candidate.send(PROBED);
            session.probed();
        } else if (isMove && probed) {
            session.loop().cancel(this);
            session.moveTo(candidate);
        } else {
            abandon(CloseReason.TRANSPORT_ERROR);
        }
    }

    /** Stays with long-polling. */
    void abandon(CloseReason why) {
        session.loop().cancel(this);
        session.upgradeEnded();
        candidate.close(why);
    }

    @Override
    protected void expired() {
        abandon(CloseReason.SERVER);
    }
}

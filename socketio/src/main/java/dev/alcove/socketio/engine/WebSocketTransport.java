package dev.alcove.socketio.engine;

import dev.alcove.socketio.packet.EncodedPacket;
import dev.alcove.socketio.transport.SharedPacket;
import dev.alcove.socketio.transport.WebSocketConnection;
import dev.alcove.socketio.transport.WebSocketListener;

/**
 * A websocket that carries a session, or is about to. The websocket of an upgraded session may live
 * on another loop than the session: what comes in is brought to the session's loop here.
 */
final class WebSocketTransport implements Transport, WebSocketListener {
    // RFC 6455, section 7.4.1.
    private static final int NORMAL = 1000;
    private static final int PROTOCOL_ERROR = 1002;

    private final EngineSession session;
    private final WebSocketConnection connection;

    WebSocketTransport(EngineSession session, WebSocketConnection connection) {
        this.session = session;
        this.connection = connection;
    }

    @Override
    public void send(EncodedPacket packet) {
        connection.send(packet);
    }

    @Override
    public void send(SharedPacket packet) {
        if (connection.loop() == session.loop()) {
            connection.send(packet);
        } else {
            connection.send(packet.packet());
        }
    }

    @Override
    public void allow(int maxMessage) {
        connection.allow(maxMessage);
    }

    @Override
    public void flush() {
        connection.flush();
    }

    @Override
    public long bufferedBytes() {
        return connection.bufferedBytes();
    }

    @Override
    public boolean isBehind() {
        return connection.isBehind();
    }

    @Override
    public boolean close(CloseReason reason) {
        switch (reason) {
            case CLIENT, SERVER, REPLACED -> connection.close(NORMAL);
            case PARSE_ERROR, TRANSPORT_ERROR -> connection.close(PROTOCOL_ERROR);
            // Nobody reads at the other end: good manners would only wait.
            case PING_TIMEOUT, TOO_SLOW -> connection.cut();
        }
        return false;
    }

    @Override
    public void onText(String text) {
        session.loop().run(() -> session.receiveText(this, text));
    }

    @Override
    public void onBinary(byte[] data) {
        session.loop().run(() -> session.receiveBinary(this, data));
    }

    @Override
    public void onClosed(boolean broken) {
        session.loop().run(() -> session.lost(this, broken));
    }
}

package dev.alcove.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.socketio.engine.CloseReason;
import dev.alcove.socketio.engine.EngineListener;
import dev.alcove.socketio.engine.EngineSession;
import dev.alcove.socketio.packet.Decoded;
import dev.alcove.socketio.packet.EncodedPacket;
import dev.alcove.socketio.packet.PacketDecoder;
import dev.alcove.socketio.packet.SocketPacket;
import dev.alcove.socketio.transport.SharedPacket;
import dev.alcove.socketio.transport.Timeout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * One client with all of its namespaces: reads its packets, and hands each to the socket that it is
 * for. Lives on its session's loop.
 */
final class ClientConnection implements EngineListener {
    private static final Membership LEFT = new Membership.Left();

    private final EngineSession session;
    private final NamespaceDirectory directory;
    private final PacketDecoder decoder;
    private final Map<String, Membership> memberships = HashMap.newHashMap(1);
    private final ConnectCount connects;
    private final Timeout patience = new Patience();
    private boolean unfinished;

    ClientConnection(EngineSession session, NamespaceDirectory directory) {
        this.session = session;
        this.directory = directory;
        this.decoder = directory.newDecoder();
        this.connects = new ConnectCount(directory.connectsPerMinute());
        session.loop().arm(patience, directory.connectTimeoutMillis());
    }

    /** Closes a client that is not in any namespace by then, or has not ended what it began. */
    private final class Patience extends Timeout {
        @Override
        protected void expired() {
            session.close(CloseReason.SERVER);
        }
    }

    EngineSession session() {
        return session;
    }

    @Override
    public void onText(String message) {
        take(decoder.text(message));
    }

    @Override
    public void onBinary(byte[] message) {
        take(decoder.binary(message));
    }

    private void take(Decoded decoded) {
        switch (decoded) {
            case Decoded.Complete(SocketPacket packet) -> {
                ended();
                take(packet);
            }
            case Decoded.Incomplete(String namespace, int bytes) -> keep(namespace, bytes);
            case Decoded.Malformed _ -> session.close(CloseReason.PARSE_ERROR);
        }
    }

    /**
     * Attachments are waited for from those only who are in, not for ever, and not by everybody.
     */
    private void keep(String namespace, int bytes) {
        if (!(memberships.get(namespace) instanceof Membership.Joined)) {
            session.close(CloseReason.PARSE_ERROR);
        } else if (!session.unfinished().hold(bytes)) {
            session.close(CloseReason.TOO_SLOW);
        } else if (!unfinished) {
            unfinished = true;
            session.loop().arm(patience, directory.connectTimeoutMillis());
        }
    }

    private void ended() {
        if (unfinished) {
            unfinished = false;
            session.unfinished().release();
            session.loop().cancel(patience);
        }
    }

    private void take(SocketPacket packet) {
        Membership membership = memberships.get(packet.namespace());
        if (packet instanceof SocketPacket.Connect(String namespace, JsonNode auth)) {
            if (membership == null || membership instanceof Membership.Left) {
                connect(namespace, auth);
            } else {
                session.close(CloseReason.PARSE_ERROR); // a second CONNECT
            }
            return;
        }
        switch (membership) {
            case Membership.Joined(LiveSocket socket) -> take(packet, socket);
            case Membership.Left _ -> {}
            case Membership.Asked _ when packet instanceof SocketPacket.Disconnect ->
                    memberships.put(packet.namespace(), LEFT);
            case null, default -> session.close(CloseReason.PARSE_ERROR);
        }
    }

    private void take(SocketPacket packet, LiveSocket socket) {
        switch (packet) {
            case SocketPacket.Event event -> socket.receive(event);
            case SocketPacket.Acknowledgement ack -> socket.acknowledged(ack);
            case SocketPacket.Disconnect _ -> left(socket, DisconnectReason.CLIENT_DISCONNECT);
            case SocketPacket.ConnectError _, SocketPacket.Connect _ ->
                    session.close(CloseReason.PARSE_ERROR);
        }
    }

    private void connect(String name, JsonNode auth) {
        if (!connects.allowsOneMore()) {
            session.close(CloseReason.PARSE_ERROR);
            return;
        }
        LiveNamespace namespace = directory.find(name);
        if (namespace == null) {
            send(directory.connectError(name, Admission.refuse("Invalid namespace")));
            return;
        }
        Membership.Asked asked = new Membership.Asked();
        memberships.put(name, asked);
        new Admittance(this, namespace, asked).ask(auth);
    }

    /** Whether the client still waits for the answer to this very question. */
    boolean waitsFor(LiveNamespace namespace, Membership.Asked asked) {
        return session.isOpen() && memberships.get(namespace.name()) == asked;
    }

    void refused(LiveNamespace namespace, Admission.Refused why) {
        memberships.remove(namespace.name());
        send(directory.connectError(namespace.name(), why));
    }

    void joined(LiveSocket socket) {
        session.loop().cancel(patience);
        session.trust();
        memberships.put(socket.namespace().name(), new Membership.Joined(socket));
        send(directory.connected(socket));
        // A client that reads both at once would emit what follows before anyone could listen.
        session.flush();
    }

    /** One socket is out; the others stay. */
    void left(LiveSocket socket, DisconnectReason reason) {
        memberships.put(socket.namespace().name(), LEFT);
        socket.ended(reason);
        if (session.isOpen() && !sockets().iterator().hasNext()) {
            session.loop().arm(patience, directory.connectTimeoutMillis());
        }
    }

    /** Tells the client that it is out of one namespace. */
    void expel(LiveSocket socket) {
        send(directory.disconnected(socket.namespace().name()));
        left(socket, DisconnectReason.SERVER_DISCONNECT);
    }

    /** Tells the client that it is out of every namespace, and closes the connection. */
    void expelFromAll() {
        for (LiveSocket socket : sockets()) {
            expel(socket);
        }
        session.close(CloseReason.SERVER);
    }

    private Iterable<LiveSocket> sockets() {
        var sockets = new ArrayList<LiveSocket>(memberships.size());
        for (Membership membership : memberships.values()) {
            if (membership instanceof Membership.Joined(LiveSocket socket)) {
                sockets.add(socket);
            }
        }
        return sockets;
    }

    void send(EncodedPacket packet) {
        session.send(packet);
    }

    void send(SharedPacket packet) {
        session.send(packet);
    }

    @Override
    public void onClose(CloseReason reason) {
        session.loop().cancel(patience);
        DisconnectReason why =
                switch (reason) {
                    case CLIENT -> DisconnectReason.TRANSPORT_CLOSE;
                    case TRANSPORT_ERROR -> DisconnectReason.TRANSPORT_ERROR;
                    case PING_TIMEOUT -> DisconnectReason.PING_TIMEOUT;
                    case PARSE_ERROR -> DisconnectReason.PARSE_ERROR;
                    case TOO_SLOW -> DisconnectReason.TOO_SLOW;
                    case REPLACED -> DisconnectReason.REPLACED;
                    case SERVER -> DisconnectReason.SERVER_CLOSE;
                };
        for (LiveSocket socket : sockets()) {
            left(socket, why);
        }
    }
}

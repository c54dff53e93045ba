package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.view.Message;
import dev.alcove.server.session.ClientConnection;
import dev.alcove.server.session.Fleeting;
import dev.alcove.server.session.Position;
import dev.alcove.server.session.Telling;
import dev.alcove.server.session.Vocabulary;
import dev.alcove.socketio.Namespace;
import dev.alcove.socketio.Socket;
import dev.alcove.socketio.SocketIoServer;
import java.util.Collection;
import java.util.List;

/** The server events of namespace {@code /events} (contract §5.1), each encoded once. */
final class DottedVocabulary implements Vocabulary {
    private final SocketIoServer server;
    private final Namespace namespace;
    private final DottedMessages messages;
    private final StateJson states;

    DottedVocabulary(
            SocketIoServer server, Namespace namespace, DottedMessages messages, StateJson states) {
        this.server = server;
        this.namespace = namespace;
        this.messages = messages;
        this.states = states;
    }

    @Override
    public void tell(
            Collection<ClientConnection> to, Message message, Position position, Telling context) {
        Said said = messages.say(message, context);
        server.broadcast(
                sockets(to), namespace.encode(said.event(), said.payload(), position.toString()));
    }

    @Override
    public void tellNow(Collection<ClientConnection> to, Fleeting message, Telling context) {
        Said said = messages.say(message, context);
        server.broadcastVolatile(sockets(to), namespace.encode(said.event(), said.payload()));
    }

    @Override
    public void tellState(ClientConnection to, Position position, Telling context) {
        states.of(context, to.participant(), position)
                .ifPresent(state ->
                        socket(to)
                                .send(
                                        namespace.encode(
                                                "session.state", state, position.toString())));
    }

    @Override
    public void signal(ClientConnection to, ParticipantId from, JsonNode data) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("from", from.value());
        payload.set("data", data);
        socket(to).send(namespace.encode("signal", payload));
    }

    private static List<Socket> sockets(Collection<ClientConnection> connections) {
        return connections.stream().map(DottedVocabulary::socket).toList();
    }

    private static Socket socket(ClientConnection connection) {
        return ((SocketConnection) connection).socket();
    }
}

package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.Session;
import dev.alcove.core.view.Message;
import dev.alcove.server.session.ClientConnection;
import dev.alcove.server.session.Farewell;
import dev.alcove.server.session.Fleeting;
import dev.alcove.server.session.Position;
import dev.alcove.server.session.Telling;
import dev.alcove.server.session.Vocabulary;
import dev.alcove.socketio.EncodedEvent;
import dev.alcove.socketio.Namespace;
import dev.alcove.socketio.Socket;
import dev.alcove.socketio.SocketIoServer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/** A vocabulary on the sockets of its namespace: each message is encoded once. */
final class SocketVocabulary implements Vocabulary {
    private final SocketIoServer server;
    private final Namespace namespace;
    private final Words words;

    SocketVocabulary(SocketIoServer server, Namespace namespace, Words words) {
        this.server = server;
        this.namespace = namespace;
        this.words = words;
    }

    @Override
    public boolean says(Message message) {
        return words.has(message);
    }

    @Override
    public void tell(
            Collection<ClientConnection> to, Message message, Position position, Telling context) {
        words.of(message, context)
                .ifPresent(spoken -> tell(to, spoken, position, context.session()));
    }

    private void tell(
            Collection<ClientConnection> to,
            Words.Spoken spoken,
            Position position,
            Session session) {
        switch (spoken) {
            case Words.Spoken.ByRights rights ->
                    byRights(
                            to,
                            rights,
                            session,
                            (some, said) ->
                                    server.broadcast(sockets(some), encode(said, position)));
            case Words.Spoken.Alike(Said said) ->
                    server.broadcast(sockets(to), encode(said, position));
            case Words.Spoken.ToEach(var said) ->
                    to.forEach(one ->
                            socket(one).send(encode(said.apply(one.participant()), position)));
        }
    }

    @Override
    public void tellNow(Collection<ClientConnection> to, Fleeting message, Telling context) {
        words.of(message, context)
                .ifPresent(spoken -> tellNow(to, message, spoken, context.session()));
    }

    private void tellNow(
            Collection<ClientConnection> to,
            Fleeting message,
            Words.Spoken spoken,
            Session session) {
        switch (spoken) {
            case Words.Spoken.Alike(Said said) -> send(message, sockets(to), encode(said));
            case Words.Spoken.ByRights rights ->
                    byRights(
                            to,
                            rights,
                            session,
                            (some, said) -> send(message, sockets(some), encode(said)));
            case Words.Spoken.ToEach(var said) ->
                    to.forEach(one ->
                            send(
                                    message,
                                    List.of(socket(one)),
                                    encode(said.apply(one.participant()))));
        }
    }

    private void send(Fleeting message, Collection<Socket> to, EncodedEvent event) {
        if (message.mayBeMissed()) {
            server.broadcastVolatile(to, event);
        } else {
            server.broadcast(to, event);
        }
    }

    /** What nobody there hears is not encoded. */
    private static void byRights(
            Collection<ClientConnection> to,
            Words.Spoken.ByRights rights,
            Session session,
            BiConsumer<Collection<ClientConnection>, Said> say) {
        List<ClientConnection> managers = new ArrayList<>();
        List<ClientConnection> others = new ArrayList<>();
        for (ClientConnection one : to) {
            boolean manages =
                    session.participant(one.participant()).filter(Participant::manages).isPresent();
            (manages ? managers : others).add(one);
        }
        if (!managers.isEmpty()) {
            say.accept(managers, rights.toManagers().get());
        }
        if (!others.isEmpty()) {
            say.accept(others, rights.toOthers().get());
        }
    }

    @Override
    public void tellState(ClientConnection to, Position position, Telling context) {
        words.state(to.participant(), position, context)
                .ifPresent(said -> socket(to).send(encode(said, position)));
    }

    @Override
    public void signal(ClientConnection to, ParticipantId from, JsonNode data) {
        socket(to).send(encode(words.signal(from, data)));
    }

    /** Tells a client why it is disconnected. */
    void bid(Farewell why, Socket socket) {
        words.farewell(why).ifPresent(said -> socket.send(encode(said)));
    }

    private EncodedEvent encode(Said said) {
        return namespace.encode(said.event(), said.payload());
    }

    private EncodedEvent encode(Said said, Position position) {
        return namespace.encode(said.event(), said.payload(), position.toString());
    }

    private static List<Socket> sockets(Collection<ClientConnection> connections) {
        return connections.stream().map(SocketVocabulary::socket).toList();
    }

    private static Socket socket(ClientConnection connection) {
        return ((SocketConnection) connection).socket();
    }
}

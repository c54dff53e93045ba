package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.server.session.ClientConnection;
import dev.alcove.server.session.Farewell;
import dev.alcove.server.session.Vocabulary;
import dev.alcove.socketio.Socket;

/** A participant's Socket.IO socket. */
record SocketConnection(
        ConnectionId id, ParticipantId participant, Vocabulary vocabulary, Socket socket)
        implements ClientConnection {

    @Override
    public void close(Farewell why) {
        switch (why) {
            case Farewell.Replaced() ->
                    socket.emit("session.replaced", JsonNodeFactory.instance.objectNode());
            case Farewell.Refused(String sentence) ->
                    socket.emit(
                            "session.removed",
                            JsonNodeFactory.instance.objectNode().put("reason", sentence));
            case Farewell.Goodbye() -> {}
        }
        // The stock client stays away after this, as it should: it was told why.
        socket.disconnect(false);
    }
}

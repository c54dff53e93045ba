package dev.alcove.server.gateway;

import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.server.session.ClientConnection;
import dev.alcove.server.session.Farewell;
import dev.alcove.socketio.Socket;

/** A participant's Socket.IO socket. */
record SocketConnection(
        ConnectionId id, ParticipantId participant, SocketVocabulary vocabulary, Socket socket)
        implements ClientConnection {

    @Override
    public void close(Farewell why) {
        vocabulary.bid(why, socket);
        // The stock client stays away after this, as it should: it was told why.
        socket.disconnect(false);
    }
}

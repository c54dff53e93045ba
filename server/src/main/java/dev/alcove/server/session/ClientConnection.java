package dev.alcove.server.session;

import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.ParticipantId;

/** One socket of a participant, as its session sees it. Every method is safe on any thread. */
public interface ClientConnection {
    /** Its name in the journal. */
    ConnectionId id();

    /** Whose it is. */
    ParticipantId participant();

    /** How messages are said on it. */
    Vocabulary vocabulary();

    /** Tells the client why, and disconnects it. */
    void close(Farewell why);
}

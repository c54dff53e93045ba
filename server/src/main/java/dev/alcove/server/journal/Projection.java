package dev.alcove.server.journal;

import dev.alcove.core.participant.SessionId;
import dev.alcove.core.session.Recorded;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps something of what happened in another form, to be asked for in other ways. Written in one
 * transaction with the events, so that neither is ever there without the other.
 */
@FunctionalInterface
public interface Projection {

    /**
     * Takes note of events that are being stored.
     *
     * @param roomCode the code of the session's room, as stored
     */
    void note(Connection connection, SessionId session, String roomCode, List<Recorded> events)
            throws SQLException;
}

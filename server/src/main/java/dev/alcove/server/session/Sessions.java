package dev.alcove.server.session;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.session.EndReason;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionSettings;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The sessions that are going on, as the features around them see them. Stages complete on the
 * session's own thread: do not block in what you attach to them.
 */
public interface Sessions {

    /** Gives a command to a session; {@code SESSION_ENDED} when it does not live any more. */
    CompletionStage<Reply> command(SessionId session, Actor by, SessionCommand command);

    /**
     * What a command would come to in a session now. It is not done: nothing is stored, and nobody
     * is told. On the caller's thread, which it may keep busy for a while.
     *
     * @param seed where chance comes from; empty for any
     */
    Reply rehearse(SessionId session, Actor by, SessionCommand command, Optional<Long> seed);

    /**
     * Takes a place in the live session of a room, which begins with the first who joins.
     *
     * @param roomCode as stored
     * @param settings those a new session begins with
     */
    CompletionStage<Reply> join(
            String roomCode, SessionSettings settings, Actor by, SessionCommand.Join command);

    /** The session that lives in this room now. */
    Optional<Session> ofRoom(String roomCode);

    /** A live session as it is after its last acknowledged command. */
    Optional<Session> find(SessionId session);

    /** Ends the session of a room, if one lives; everyone is told why and disconnected. */
    CompletionStage<Void> endOfRoom(String roomCode, EndReason reason);
}

package dev.alcove.server.journal;

import dev.alcove.core.participant.SessionId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.session.SessionSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Where the events of all sessions are kept, and the only truth about them. What an append was
 * acknowledged for survives {@code kill -9} and loss of power (contract §2, rule 5).
 */
public interface Journal extends AutoCloseable {

    /**
     * Appends events to a session, all or none.
     *
     * @param events numbered without a gap, starting right after the session's last one
     * @param state what else is to be remembered with them
     * @return completes once they are on disk; {@link Appended.Conflict} when somebody else wrote
     *     first; fails when the disk does
     */
    CompletionStage<Appended> append(SessionId session, List<Recorded> events, State state);

    /** The session as it was last stored; empty when there is no such session. */
    Optional<Stored> load(SessionId session);

    /** The sessions that have not ended, in the order in which they began. */
    List<Open> open();

    /** A session of which something is stored, live or over. */
    Optional<Past> find(SessionId session);

    /**
     * The sessions that a room had since then, the newest first.
     *
     * @param below only those that began before this one; {@code null} for all
     */
    List<Past> past(String roomCode, Instant since, @Nullable SessionId below, int limit);

    /** How many events of that kind a session has. */
    int count(SessionId session, Class<? extends SessionEvent> kind);

    /** Events of a session from {@code fromSeq} on, in order. */
    List<Recorded> events(SessionId session, long fromSeq, int limit);

    /**
     * Lines of chat: events {@code ChatSent}, the newest ones below {@code before}, in time order.
     *
     * @param before a position; {@link Long#MAX_VALUE} for the end
     */
    List<Recorded> chat(SessionId session, Set<Space> spaces, long before, int limit);

    /** Events of these kinds, the newest ones, in time order. Reads back from the end. */
    List<Recorded> latest(SessionId session, Set<Class<? extends SessionEvent>> kinds, int limit);

    @Override
    void close();

    /**
     * What is remembered about a session beside its events.
     *
     * @param roomCode the room's code as stored
     * @param ended whether these events end it
     * @param snapshot the state after these events, where it is time for one
     */
    record State(String roomCode, boolean ended, Optional<SessionSnapshot> snapshot) {}

    /** What became of an append. */
    sealed interface Appended {
        /** It is on disk. */
        record Committed() implements Appended {}

        /** The session is at another position than the events expect; nothing was written. */
        record Conflict(long lastSeq) implements Appended {}
    }

    /**
     * A session to be folded up again.
     *
     * @param snapshot the latest one
     * @param tail the events after it, all of them where there is none
     */
    record Stored(Optional<SessionSnapshot> snapshot, List<Recorded> tail) {}

    /**
     * A session, live or over.
     *
     * @param endedAt empty while it lives
     */
    record Past(SessionId session, String roomCode, Instant openedAt, Optional<Instant> endedAt) {}

    /** A session that has not ended. */
    record Open(SessionId session, String roomCode) {}
}

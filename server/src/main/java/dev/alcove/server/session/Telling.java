package dev.alcove.server.session;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Session;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a message is said about. Used on the session's thread.
 *
 * @param session as it was right after the message's event
 * @param media what clients said of their media
 * @param lastSpoke when somebody was last heard in a breakout
 * @param chat the latest lines of a space
 * @param now on the server's clock
 */
public record Telling(
        Session session,
        Function<ParticipantId, MediaState> media,
        Function<BreakoutId, Optional<Instant>> lastSpoke,
        Function<Space, ChatPage> chat,
        Instant now) {

    /** The same about an earlier state. */
    public Telling asOf(Session earlier) {
        return new Telling(earlier, media, lastSpoke, chat, now);
    }

    /** What only those who manage see. */
    public ForManagers forManagers() {
        return new ForManagers(session.arrivals()::of, lastSpoke);
    }
}

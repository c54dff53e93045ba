package dev.alcove.core.session;

import java.time.Instant;
import java.util.Optional;

/**
 * The session as a whole: whose it is, whether it is open, what holds in it.
 *
 * @param emptySince set while nobody is in the session, nor waits to be let in
 * @param ended set once it is over; then nothing changes any more
 */
public record Sitting(
        String roomCode,
        SessionSettings settings,
        Optional<Instant> openedAt,
        Optional<Instant> emptySince,
        Optional<EndReason> ended) {

    /** Before the session is opened. */
    static final Sitting NONE =
            new Sitting(
                    "",
                    SessionSettings.DEFAULT,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** An open session that nobody is in yet. */
    static Sitting opened(String roomCode, SessionSettings settings, Instant at) {
        return new Sitting(roomCode, settings, Optional.of(at), Optional.of(at), Optional.empty());
    }

    /** Whether it takes commands. */
    public boolean open() {
        return openedAt.isPresent() && ended.isEmpty();
    }

    Sitting withSettings(SessionSettings newSettings) {
        return new Sitting(roomCode, newSettings, openedAt, emptySince, ended);
    }

    Sitting withEmptySince(Optional<Instant> since) {
        return new Sitting(roomCode, settings, openedAt, since, ended);
    }

    Sitting withEnded(EndReason reason) {
        return new Sitting(roomCode, settings, openedAt, Optional.empty(), Optional.of(reason));
    }
}

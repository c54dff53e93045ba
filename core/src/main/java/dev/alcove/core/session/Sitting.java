package dev.alcove.core.session;

import java.time.Instant;
import java.util.Optional;

/**
 * The session as a whole: whose it is, whether it is open, what holds in it.
 *
 * @param emptySince set while nobody is in the session, nor waits to be let in
 * @param ended set once it is over; then nothing changes any more
 * @param unattended set while no host or cohost is connected; empty in snapshots of earlier
 *     versions
 */
public record Sitting(
        String roomCode,
        SessionSettings settings,
        Optional<Instant> openedAt,
        Optional<Instant> emptySince,
        Optional<EndReason> ended,
        Optional<Unattended> unattended) {

    /** Before the session is opened. */
    static final Sitting NONE =
            new Sitting(
                    "",
                    SessionSettings.DEFAULT,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** An open session that nobody is in yet. */
    static Sitting opened(String roomCode, SessionSettings settings, Instant at) {
        return new Sitting(
                roomCode,
                settings,
                Optional.of(at),
                Optional.of(at),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it takes commands. */
    public boolean open() {
        return openedAt.isPresent() && ended.isEmpty();
    }

    Sitting withSettings(SessionSettings newSettings) {
        return new Sitting(roomCode, newSettings, openedAt, emptySince, ended, unattended);
    }

    Sitting withEmptySince(Optional<Instant> since) {
        return new Sitting(roomCode, settings, openedAt, since, ended, unattended);
    }

    /** Whether people may come back from breakouts because nobody is there who could let them. */
    public boolean freed() {
        return unattended.filter(Unattended::freed).isPresent();
    }

    Sitting withUnattended(Optional<Unattended> newUnattended) {
        return new Sitting(roomCode, settings, openedAt, emptySince, ended, newUnattended);
    }

    Sitting withEnded(EndReason reason) {
        return new Sitting(
                roomCode,
                settings,
                openedAt,
                Optional.empty(),
                Optional.of(reason),
                Optional.empty());
    }
}

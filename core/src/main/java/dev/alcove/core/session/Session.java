package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.SessionId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One sitting in a room, as it is after the events so far. Immutable: {@link SessionDecider} says
 * what a command makes of it, {@link SessionEvolver} what an event does.
 *
 * @param version the position of the last event; 0 before the first
 * @param arrivals who is still on the way
 * @param waiting who is still to be let in
 * @param recordings which spaces are recorded
 * @param departures who was here, and who is not let in again
 * @param names how everyone is told apart from others of the same name
 */
public record Session(
        SessionId id,
        long version,
        Sitting sitting,
        Roster roster,
        BreakoutBoard board,
        GroupMemory memory,
        Arrivals arrivals,
        Planning planning,
        WaitingRoom waiting,
        Recordings recordings,
        Departures departures,
        ShownNames names) {

    /** A session before its first event. */
    public static Session fresh(SessionId id) {
        return new Session(
                id,
                0,
                Sitting.NONE,
                Roster.EMPTY,
                BreakoutBoard.NONE,
                GroupMemory.NONE,
                Arrivals.NONE,
                Planning.NONE,
                WaitingRoom.NOBODY,
                Recordings.NONE,
                Departures.NONE,
                ShownNames.NONE);
    }

    /** The session as it was when the snapshot was taken. */
    public static Session restore(SessionSnapshot snapshot) {
        return snapshot.toSession();
    }

    /** All that is needed to go on from here, as plain lists. */
    public SessionSnapshot snapshot() {
        return SessionSnapshot.of(this);
    }

    /** Whether it takes commands: it has been opened, and has not ended. */
    public boolean open() {
        return sitting.open();
    }

    /** What holds in it. */
    public SessionSettings settings() {
        return sitting.settings();
    }

    /** That participant, if in the session. */
    public Optional<Participant> participant(ParticipantId person) {
        return Optional.ofNullable(roster.all().get(person));
    }

    /** That breakout, if it has not closed. */
    public Optional<Breakout> breakout(BreakoutId breakout) {
        return Optional.ofNullable(board.live().get(breakout));
    }

    /** The breakouts that have not closed, in order of creation. */
    public Collection<Breakout> breakouts() {
        return board.live().values();
    }

    /** Whether someone with that role is in the session. */
    public boolean has(Role role) {
        return roster.managers().stream()
                .map(place -> roster.all().get(place.id()))
                .anyMatch(person -> person != null && person.role() == role);
    }

    /**
     * When {@link SessionCommand.ReachDeadline} next has something to do; empty if never. Costs
     * O(breakouts).
     */
    public Optional<Instant> nextDeadline() {
        return Deadlines.next(this);
    }

    /** The session with that breakout changed; the same if it is gone. */
    Session changing(BreakoutId breakout, UnaryOperator<Breakout> change) {
        return breakout(breakout)
                .map(found -> withBoard(board.with(change.apply(found))))
                .orElse(this);
    }

    /** Whether nobody is in it, nor waits to be. */
    boolean deserted() {
        return roster.all().isEmpty() && waiting.all().isEmpty();
    }

    /** The session after somebody went: if that was the last one, its time to end has begun. */
    Session emptiedAt(Instant at) {
        return deserted() ? withSitting(sitting.withEmptySince(Optional.of(at))) : this;
    }

    Session withVersion(long newVersion) {
        return new Session(
                id,
                newVersion,
                sitting,
                roster,
                board,
                memory,
                arrivals,
                planning,
                waiting,
                recordings,
                departures,
                names);
    }

    Session withSitting(Sitting newSitting) {
        return new Session(
                id,
                version,
                newSitting,
                roster,
                board,
                memory,
                arrivals,
                planning,
                waiting,
                recordings,
                departures,
                names);
    }

    Session withRoster(Roster newRoster) {
        return new Session(
                id,
                version,
                sitting,
                newRoster,
                board,
                memory,
                arrivals,
                planning,
                waiting,
                recordings,
                departures,
                names);
    }

    Session withBoard(BreakoutBoard newBoard) {
        return new Session(
                id,
                version,
                sitting,
                roster,
                newBoard,
                memory,
                arrivals,
                planning,
                waiting,
                recordings,
                departures,
                names);
    }

    Session withMemory(GroupMemory newMemory) {
        return new Session(
                id,
                version,
                sitting,
                roster,
                board,
                newMemory,
                arrivals,
                planning,
                waiting,
                recordings,
                departures,
                names);
    }

    Session withArrivals(Arrivals newArrivals) {
        return new Session(
                id,
                version,
                sitting,
                roster,
                board,
                memory,
                newArrivals,
                planning,
                waiting,
                recordings,
                departures,
                names);
    }

    Session withPlanning(Planning newPlanning) {
        return new Session(
                id,
                version,
                sitting,
                roster,
                board,
                memory,
                arrivals,
                newPlanning,
                waiting,
                recordings,
                departures,
                names);
    }

    Session withWaiting(WaitingRoom newWaiting) {
        return new Session(
                id,
                version,
                sitting,
                roster,
                board,
                memory,
                arrivals,
                planning,
                newWaiting,
                recordings,
                departures,
                names);
    }

    Session withRecordings(Recordings newRecordings) {
        return new Session(
                id,
                version,
                sitting,
                roster,
                board,
                memory,
                arrivals,
                planning,
                waiting,
                newRecordings,
                departures,
                names);
    }

    Session withDepartures(Departures newDepartures) {
        return new Session(
                id,
                version,
                sitting,
                roster,
                board,
                memory,
                arrivals,
                planning,
                waiting,
                recordings,
                newDepartures,
                names);
    }

    Session withNames(ShownNames newNames) {
        return new Session(
                id,
                version,
                sitting,
                roster,
                board,
                memory,
                arrivals,
                planning,
                waiting,
                recordings,
                departures,
                newNames);
    }
}

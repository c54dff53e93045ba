package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.recording.Recording;
import java.time.Duration;
import java.time.Instant;

/** Something that happens by itself when its time comes (rule 6). */
sealed interface Due {
    Instant at();

    /** A seat is given up: nobody came for it (rule 7). */
    record Seat(Instant at, ParticipantId participant) implements Due {}

    /** A place in the waiting room is given up: nobody came for it. */
    record Place(Instant at, ParticipantId participant) implements Due {}

    /** The breakouts that wait open. */
    record Open(Instant at, Opening opening) implements Due {}

    /** The next round begins. */
    record Round(Instant at, Rounds rounds) implements Due {}

    /** People in a breakout are warned. */
    record Warning(Instant at, Breakout breakout, Duration left) implements Due {}

    /** A timer is about to run out. */
    record Closing(Instant at, Breakout breakout, Instant closesAt) implements Due {}

    /** A breakout closes. */
    record Close(Instant at, Breakout breakout) implements Due {}

    /** A breakout that nobody is in is given up. */
    record Empty(Instant at, Breakout breakout) implements Due {}

    /** Nothing was heard in time of people who were moved. */
    record Late(Instant at) implements Due {}

    /** Nothing of a recording came in time. */
    record Unrecorded(Instant at, Recording recording) implements Due {}

    /** Nobody is there who could let people out of breakouts. */
    record Freeing(Instant at) implements Due {}

    /** A session that nobody is in is over. */
    record Over(Instant at) implements Due {}
}

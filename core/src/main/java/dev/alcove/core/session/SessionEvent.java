package dev.alcove.core.session;

import dev.alcove.core.breakout.ArrivalStatus;
import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutPlan;
import dev.alcove.core.breakout.CloseReason;
import dev.alcove.core.breakout.GroupingRules;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.breakout.OptionsChange;
import dev.alcove.core.breakout.RoundsPlan;
import dev.alcove.core.chat.ChatKind;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.PersonId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.BreakoutLabel;
import dev.alcove.core.recording.RecordingEnd;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.core.recording.StartedBy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened in a session. These are what the journal stores: a name or a component that is once
 * there stays readable for ever. When and by whom is in {@link Recorded}.
 */
public sealed interface SessionEvent {

    /** The session as a whole. */
    sealed interface OfSession extends SessionEvent {}

    /** Someone came, went, or is otherwise than before. */
    sealed interface OfPeople extends SessionEvent {}

    /** Something was said or asked for. */
    sealed interface OfTalk extends SessionEvent {}

    /** What the breakouts are to be. */
    sealed interface OfPlan extends SessionEvent {}

    /** Several sets of breakouts, one after the other. */
    sealed interface OfRounds extends SessionEvent {}

    /** What the breakouts are, and who is in them. */
    sealed interface OfBreakout extends SessionEvent {}

    /** How long they last. */
    sealed interface OfTimer extends SessionEvent {}

    /** Breakouts became one, or several. */
    sealed interface OfMerging extends SessionEvent {}

    /** Whether people are where they were put. */
    sealed interface OfArrival extends SessionEvent {}

    /** Someone came to the waiting room, or is in it otherwise than before. */
    sealed interface OfWaiting extends SessionEvent {}

    /** What is seen and heard in a space is kept, or no longer. */
    sealed interface OfRecording extends SessionEvent {}

    record SessionOpened(String roomCode, SessionSettings settings) implements OfSession {}

    record SessionConfigured(SessionSettings settings) implements OfSession {}

    record SessionEnded(EndReason reason) implements OfSession {}

    /** No host was there for the grace: whoever is kept in a breakout may come back. */
    record PeopleFreed() implements OfSession {}

    /**
     * Someone has a place in main, for a socket that is to come by {@code seatUntil}; for the first
     * time, or once more.
     *
     * @param person who it is under whatever token; empty where that was not said
     */
    record ParticipantJoined(
            ParticipantId participant,
            String name,
            Role role,
            Instant seatUntil,
            Optional<PersonId> person)
            implements OfPeople {

        /** Someone of whom only the token is known. */
        public ParticipantJoined(
                ParticipantId participant, String name, Role role, Instant seatUntil) {
            this(participant, name, role, seatUntil, Optional.empty());
        }
    }

    record ParticipantConnected(ParticipantId participant, ConnectionId connection)
            implements OfPeople {}

    record ParticipantDropped(ParticipantId participant, Instant until) implements OfPeople {}

    /** One without a socket came in again through REST: the seat is kept for longer. */
    record SeatExtended(ParticipantId participant, Instant until) implements OfPeople {}

    record ParticipantLeft(ParticipantId participant, LeaveReason reason, Optional<String> note)
            implements OfPeople {}

    /**
     * Somebody who was taken out is not let in again.
     *
     * @param name as it was then
     * @param person who it is under whatever token; empty where only the token is kept out
     */
    record PersonBarred(ParticipantId participant, String name, Optional<PersonId> person)
            implements OfPeople {}

    /** These are no longer kept out. */
    record PersonReadmitted(List<ParticipantId> people) implements OfPeople {
        public PersonReadmitted {
            people = List.copyOf(people);
        }
    }

    record RoleChanged(ParticipantId participant, Role role) implements OfPeople {}

    /**
     * Someone has another name from now on, who is in the session or waits to be.
     *
     * @param name as given; see {@link ShownNames}
     */
    record ParticipantRenamed(ParticipantId participant, String name) implements OfPeople {}

    record HandRaised(ParticipantId participant) implements OfPeople {}

    record HandLowered(ParticipantId participant) implements OfPeople {}

    /** These people's clients were asked to turn their microphones off. */
    record PeopleMuted(List<ParticipantId> people) implements OfPeople {
        public PeopleMuted {
            people = List.copyOf(people);
        }
    }

    /**
     * A line of chat. Not kept in the state; its id is the position of its {@link Recorded}.
     *
     * @param from empty when the owner wrote it through REST
     * @param fromName the writer's name at that time
     */
    record ChatSent(
            Space space, Optional<ParticipantId> from, String fromName, String text, ChatKind kind)
            implements OfTalk {}

    record BreakoutsConfigured(BreakoutConfig config) implements OfPlan {}

    /** For the set, for every breakout that is there, and for rounds to come, all at once. */
    record OptionsChanged(OptionsChange change) implements OfPlan {}

    record BreakoutCreated(
            BreakoutId breakout, int ordinal, Breakout.Origin origin, BreakoutPlan plan)
            implements OfPlan {}

    record BreakoutUpdated(BreakoutId breakout, BreakoutPlan plan) implements OfPlan {}

    /** Seats are kept for these there, and no longer elsewhere. */
    record PeopleAssigned(List<ParticipantId> people, BreakoutId breakout) implements OfPlan {
        public PeopleAssigned {
            people = List.copyOf(people);
        }
    }

    /** No seats are kept for these any more. */
    record PeopleUnassigned(List<ParticipantId> people) implements OfPlan {
        public PeopleUnassigned {
            people = List.copyOf(people);
        }
    }

    /** Groups made by lot keep to these from now on. */
    record GroupingRulesSet(GroupingRules rules) implements OfPlan {}

    /** Rounds are prepared; they replace earlier ones. */
    record RoundsPlanned(RoundsPlan plan) implements OfRounds {}

    /** A round begins: its breakouts are made, and open after the countdown. */
    record RoundStarted(int round, List<BreakoutId> breakouts) implements OfRounds {
        public RoundStarted {
            breakouts = List.copyOf(breakouts);
        }
    }

    /**
     * The last breakout of a round has closed.
     *
     * @param nextOpensAt when the next round opens; empty if there is none
     */
    record RoundEnded(int round, Optional<Instant> nextOpensAt) implements OfRounds {}

    /** No further round opens by itself. */
    record RoundsStopped() implements OfRounds {}

    /** Groups made by lot or rule leave this person in place, or no longer. */
    record ParticipantLocked(ParticipantId participant, boolean locked) implements OfPlan {}

    /** The breakouts that wait open then; with that timer, if one was asked for. */
    record OpeningScheduled(Instant opensAt, Optional<Duration> timer) implements OfPlan {}

    record OpeningCancelled() implements OfPlan {}

    record BreakoutOpened(BreakoutId breakout) implements OfBreakout {}

    /**
     * People changed their space, all from the same to the same, at the same time.
     *
     * @param note a host's words, if any
     */
    record PeopleMoved(
            List<ParticipantId> people,
            Space from,
            Space to,
            MoveReason reason,
            Optional<String> note)
            implements OfBreakout {
        public PeopleMoved {
            people = List.copyOf(people);
        }
    }

    record TimerStarted(BreakoutId breakout, Instant endsAt) implements OfTimer {}

    record TimerChanged(BreakoutId breakout, Instant endsAt) implements OfTimer {}

    /** A timer stands still with so much left; a closing breakout is active again. */
    record TimerPaused(BreakoutId breakout, Duration left) implements OfTimer {}

    /** A timer that stood still goes on. */
    record TimerResumed(BreakoutId breakout, Instant endsAt) implements OfTimer {}

    /** So much is left, and people are told. */
    record WarningReached(BreakoutId breakout, Duration left) implements OfTimer {}

    /** A warning came too late to be true, after a downtime: nobody is told. */
    record WarningMissed(BreakoutId breakout, Duration left) implements OfTimer {}

    record BreakoutClosing(BreakoutId breakout, Instant closesAt) implements OfBreakout {}

    /** A closing breakout got more time: it is active again. */
    record ClosingCancelled(BreakoutId breakout) implements OfBreakout {}

    /**
     * It is gone, and with it the assignments to it. Everyone has been moved out before.
     *
     * @param people who was in it until then
     */
    record BreakoutClosed(BreakoutId breakout, CloseReason reason, List<ParticipantId> people)
            implements OfBreakout {
        public BreakoutClosed {
            people = List.copyOf(people);
        }
    }

    /** These people, who were in breakouts, are called back; their moves follow. */
    record EveryoneRecalled(List<ParticipantId> people) implements OfTalk {
        public EveryoneRecalled {
            people = List.copyOf(people);
        }
    }

    /** Said to these breakouts; a line of chat for each follows. */
    record BroadcastSent(
            Optional<ParticipantId> from, String fromName, String text, List<BreakoutId> to)
            implements OfTalk {
        public BroadcastSent {
            to = List.copyOf(to);
        }
    }

    /** These go into another one, with their chat so far; moves and closings follow. */
    record BreakoutsMerged(List<BreakoutId> from, BreakoutId into) implements OfMerging {
        public BreakoutsMerged {
            from = List.copyOf(from);
        }
    }

    /** These were made of a part of it, and its chat so far is theirs too; moves follow. */
    record BreakoutSplit(BreakoutId from, List<BreakoutId> into) implements OfMerging {
        public BreakoutSplit {
            into = List.copyOf(into);
        }
    }

    /** A client said how the move at that position goes: switching, arrived or failed. */
    record ArrivalReported(
            ParticipantId participant, long move, ArrivalStatus status, Optional<String> reason)
            implements OfArrival {}

    /** Nothing was heard of these in time; they are where they were put, and marked. */
    record ArrivalsMissed(List<ParticipantId> people) implements OfArrival {
        public ArrivalsMissed {
            people = List.copyOf(people);
        }
    }

    /** Spoken to these breakouts for so long; a line of chat for each follows. */
    record VoiceSent(
            Optional<ParticipantId> from, String fromName, Duration length, List<BreakoutId> to)
            implements OfTalk {
        public VoiceSent {
            to = List.copyOf(to);
        }
    }

    /** Someone is to be let in, and has a place in the waiting room until then. */
    record WaitingStarted(
            ParticipantId participant, String name, Instant seatUntil, Optional<PersonId> person)
            implements OfWaiting {

        /** Someone of whom only the token is known. */
        public WaitingStarted(ParticipantId participant, String name, Instant seatUntil) {
            this(participant, name, seatUntil, Optional.empty());
        }
    }

    record WaitingConnected(ParticipantId participant, ConnectionId connection)
            implements OfWaiting {}

    record WaitingDropped(ParticipantId participant, Instant until) implements OfWaiting {}

    /** One without a socket asked again through REST: the place is kept for longer. */
    record WaitingExtended(ParticipantId participant, Instant until) implements OfWaiting {}

    /**
     * These wait no more. Those who were admitted have joined right before.
     *
     * @param note a host's words, if any
     */
    record WaitingEnded(List<ParticipantId> people, WaitingEnd reason, Optional<String> note)
            implements OfWaiting {
        public WaitingEnded {
            people = List.copyOf(people);
        }
    }

    /**
     * A space is recorded by that person's browser.
     *
     * @param breakout what it is called; empty for main
     * @param by empty: the server itself
     * @param failed whose browsers have failed in this run
     */
    record RecordingStarted(
            RecordingId recording,
            Space space,
            Optional<BreakoutLabel> breakout,
            Optional<StartedBy> by,
            ParticipantId recorder,
            List<ParticipantId> failed)
            implements OfRecording {
        public RecordingStarted {
            failed = List.copyOf(failed);
        }
    }

    /** Something of it is on the server. */
    record RecordingConfirmed(RecordingId recording) implements OfRecording {}

    /**
     * It is over; where another browser goes on, that one's start follows.
     *
     * @param detail what the recorder said
     */
    record RecordingStopped(
            RecordingId recording, Space space, RecordingEnd reason, Optional<String> detail)
            implements OfRecording {}

    record HelpAsked(BreakoutId breakout, ParticipantId by, String name, Optional<String> note)
            implements OfTalk {}

    record HelpResolved(BreakoutId breakout) implements OfTalk {}
}

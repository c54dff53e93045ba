package dev.alcove.core.session;

import dev.alcove.core.breakout.ArrivalStatus;
import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.BreakoutChange;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutSpec;
import dev.alcove.core.breakout.GroupingRules;
import dev.alcove.core.breakout.OptionsChange;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.PersonId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.RecordingEnd;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.core.text.DisplayName;
import dev.alcove.core.text.FreeText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What can be asked of a session. Who asks, and when, is in the {@link CommandContext}; ids of new
 * things are made by the server and come in with the command.
 */
public sealed interface SessionCommand {

    /** The session as a whole, and its deadlines. */
    sealed interface AboutSession extends SessionCommand {}

    /** Who is there, and as what. */
    sealed interface AboutPeople extends SessionCommand {}

    /** What people say and ask for. */
    sealed interface AboutTalk extends SessionCommand {}

    /** Which breakouts there are to be, and who is to be in them. */
    sealed interface AboutPlan extends SessionCommand {}

    /** Several sets of breakouts, one after the other. */
    sealed interface AboutRounds extends SessionCommand {}

    /** Where people are. */
    sealed interface AboutPlaces extends SessionCommand {}

    /** How long breakouts last. */
    sealed interface AboutTime extends SessionCommand {}

    /** Several breakouts becoming one, and one several. Managers. */
    sealed interface AboutMerging extends SessionCommand {}

    /** Whether people are where they were put. */
    sealed interface AboutArrivals extends SessionCommand {}

    /** Who waits to be let in. Managers. */
    sealed interface AboutWaiting extends SessionCommand {}

    /** Keeping what is seen and heard in a space. */
    sealed interface AboutRecording extends SessionCommand {}

    /** Begins the session of that room. */
    record Open(String roomCode, SessionSettings settings) implements AboutSession {}

    /** Replaces the settings. Managers. */
    record Configure(SessionSettings settings) implements AboutSession {}

    /** Ends the session for everyone. Managers. */
    record EndSession(EndReason reason) implements AboutSession {}

    /** Fires everything that is due at the context's time. The clock's own. */
    record ReachDeadline() implements AboutSession {}

    /**
     * Takes a place in the session, for a socket that is to come; or in the waiting room, if there
     * is one and the person holds no host's key. Doing it again keeps the seat and changes nothing
     * else; with a host's key it raises the role, and nobody waits. Who was in the session before
     * is the same one again, in the same role and place, and does not wait.
     *
     * @param person who it is under whatever token; empty where the client does not say
     */
    record Join(
            ParticipantId participant, String name, boolean holdsHostKey, Optional<PersonId> person)
            implements AboutPeople {
        public Join {
            name = DisplayName.clean(name);
        }

        /** Of whom only the token is known. */
        public Join(ParticipantId participant, String name, boolean holdsHostKey) {
            this(participant, name, holdsHostKey, Optional.empty());
        }
    }

    /**
     * Gives someone another name, who is in the session or waits to be. Everyone their own,
     * managers that of anyone; a cohost cannot rename a host.
     */
    record Rename(ParticipantId participant, String name) implements AboutPeople {
        public Rename {
            name = DisplayName.clean(name);
        }
    }

    /** A socket of a participant is there; it replaces another one. */
    record Connect(ParticipantId participant, ConnectionId connection) implements AboutPeople {}

    /** A socket is gone. Changes nothing unless it is the participant's current one. */
    record LoseConnection(ParticipantId participant, ConnectionId connection)
            implements AboutPeople {}

    /** After a restart: all sockets are gone, everyone's grace starts now. The clock's own. */
    record LoseAllConnections() implements AboutPeople {}

    /** The actor leaves at once, without grace. */
    record Leave() implements AboutPeople {}

    /**
     * Takes someone out of the session. Managers; a cohost cannot remove a host.
     *
     * @param again whether the person may come in again; where not, one who has gone already is
     *     kept out too
     */
    record Remove(ParticipantId participant, Optional<String> reason, boolean again)
            implements AboutPeople {
        public Remove {
            reason = reason.map(FreeText::clean);
        }

        /** Takes someone out who may come in again. */
        public Remove(ParticipantId participant, Optional<String> reason) {
            this(participant, reason, true);
        }
    }

    /** Lets someone in again who was kept out. Managers. */
    record Readmit(ParticipantId participant) implements AboutPeople {}

    /** Asks someone's client to turn its microphone off. Managers; a cohost cannot mute a host. */
    record Mute(ParticipantId participant) implements AboutPeople {}

    /** The same for all who do not manage, in one space or (empty) everywhere. Managers. */
    record MuteAll(Optional<Space> space) implements AboutPeople {}

    /** Gives someone another role. Hosts and the owner; one host always stays. */
    record ChangeRole(ParticipantId participant, Role role) implements AboutPeople {}

    /** The actor raises a hand. */
    record RaiseHand() implements AboutTalk {}

    /** Lowers the actor's hand, or, by managers, that of another. */
    record LowerHand(Optional<ParticipantId> participant) implements AboutTalk {}

    /** The actor writes to its own space. */
    record SendChat(String text) implements AboutTalk {
        public SendChat {
            text = FreeText.clean(text);
        }
    }

    /**
     * Plans breakouts. Managers.
     *
     * @param config given for a set, which is then assigned by its strategy; empty for one more
     */
    record CreateBreakouts(List<BreakoutSpec> breakouts, Optional<BreakoutConfig> config)
            implements AboutPlan {
        public CreateBreakouts {
            breakouts = List.copyOf(breakouts);
        }
    }

    /** Changes a plan. Managers; its facilitator may change the name. */
    record UpdateBreakout(BreakoutId breakout, BreakoutChange change) implements AboutPlan {}

    /** Takes back a breakout that has not opened. Managers. */
    record DeleteBreakout(BreakoutId breakout) implements AboutPlan {}

    /**
     * Places many: before the opening it plans, after it moves. All that can be done is done, the
     * rest is in {@link Decision.Accepted#failures()}. Managers.
     */
    record Assign(List<Assignment> assignments) implements AboutPlan {
        public Assign {
            assignments = List.copyOf(assignments);
        }
    }

    /** Places everyone who does not manage, by that strategy. Managers. */
    record AssignBy(AssignmentStrategy strategy) implements AboutPlan {}

    /** Plans a set in another way than breakout by breakout. Managers. */
    record PlanSet(SetSpec spec) implements AboutPlan {}

    /** Places people by a list of names and groups. Managers. */
    record AssignByList(List<Listed> list) implements AboutPlan {
        public AssignByList {
            list = List.copyOf(list);
        }
    }

    /** What people may do by themselves, in every breakout, from now on. Managers. */
    record ChangeOptions(OptionsChange change) implements AboutPlan {}

    /** What groups made by lot keep to from now on. Managers. */
    record SetRules(GroupingRules rules) implements AboutPlan {}

    /** Divides everyone into groups for several rounds; nothing opens yet. Managers. */
    record PlanRounds(RoundsWish wish) implements AboutRounds {}

    /** The first round begins, and the others follow by themselves. Managers. */
    record StartRounds() implements AboutRounds {}

    /** No further round opens; one that is on goes on. Managers. */
    record StopRounds() implements AboutRounds {}

    /** The next round begins now, not after the pause. Managers. */
    record NextRound() implements AboutRounds {}

    /**
     * Two people change places: their planned seats before the opening, where they are after it.
     * Both or neither. Managers.
     */
    record Swap(ParticipantId one, ParticipantId other) implements AboutPlan {}

    /** Keeps someone in place whenever groups are made by lot or rule, or no longer. Managers. */
    record Lock(ParticipantId participant, boolean locked) implements AboutPlan {}

    /**
     * Opens all breakouts that wait. Managers.
     *
     * @param countdown how long until then; empty for what the set's config says; zero opens now
     * @param timer how long they run; empty for what each breakout's plan says
     */
    record OpenBreakouts(Optional<Duration> countdown, Optional<Duration> timer)
            implements AboutPlaces {}

    /** Calls off an opening that counts down. Managers. */
    record CancelOpening() implements AboutPlaces {}

    /** The actor goes in. */
    record JoinBreakout(BreakoutId breakout) implements AboutPlaces {}

    /** The actor goes back to main. */
    record LeaveBreakout() implements AboutPlaces {}

    /** Puts someone somewhere, in any state, from anywhere to anywhere. Managers. */
    record Move(ParticipantId participant, Space to, Optional<String> reason)
            implements AboutPlaces {
        public Move {
            reason = reason.map(FreeText::clean);
        }
    }

    /** Closes one breakout after a grace, zero for now. Managers and its facilitator. */
    record CloseBreakout(BreakoutId breakout, Duration grace) implements AboutTime {}

    /** Closes all breakouts after a grace, zero for now. Managers. */
    record CloseAll(Duration grace) implements AboutTime {}

    /** Everyone is back at once, and the breakouts are closed. Managers. */
    record Recall() implements AboutTime {}

    /** Tells all breakouts, or these, something. Managers; a facilitator its own. */
    record Broadcast(String message, Optional<List<BreakoutId>> to) implements AboutTalk {
        public Broadcast {
            message = FreeText.clean(message);
            to = to.map(List::copyOf);
        }
    }

    /** Sets a timer from now; a breakout that waits is opened by it. Empty: all breakouts. */
    record StartTimer(Optional<BreakoutId> breakout, Duration length) implements AboutTime {}

    /** Moves a deadline; a negative delta shortens. Empty: all that have one. */
    record ExtendTimer(Optional<BreakoutId> breakout, Duration delta) implements AboutTime {}

    /** Lets a timer stand still, in {@code CLOSING} too. Empty: all that run. Managers. */
    record PauseTimer(Optional<BreakoutId> breakout) implements AboutTime {}

    /** Lets a timer that stands still go on. Empty: all that do. Managers. */
    record ResumeTimer(Optional<BreakoutId> breakout) implements AboutTime {}

    /** Ends a timer early: closes after a grace, zero for now. Empty: all that are open. */
    record EndTimer(Optional<BreakoutId> breakout, Duration grace) implements AboutTime {}

    /** The actor, a member, asks a host to come. */
    record AskHelp(BreakoutId breakout, Optional<String> note) implements AboutTalk {
        public AskHelp {
            note = note.map(FreeText::clean);
        }
    }

    /** The help was given, or is no longer wanted. Managers, and the one who asked. */
    record ResolveHelp(BreakoutId breakout) implements AboutTalk {}

    /**
     * The actor says how its latest move goes. Word of an earlier one changes nothing.
     *
     * @param move as it was told
     * @param status switching, arrived or failed
     * @param reason why it failed, up to 200 characters
     */
    record ReportArrival(long move, ArrivalStatus status, Optional<String> reason)
            implements AboutArrivals {}

    /** Takes members, kept seats and chat of several breakouts into another one. */
    record MergeBreakouts(List<BreakoutId> from, BreakoutId into) implements AboutMerging {
        public MergeBreakouts {
            from = List.copyOf(from);
        }
    }

    /**
     * Makes several breakouts of one.
     *
     * @param made names of the new ones, one less than there are to be
     * @param groups the first stays; whoever is in none does too; empty: parts of the same size
     */
    record SplitBreakout(BreakoutId breakout, List<BreakoutId> made, Optional<List<Group>> groups)
            implements AboutMerging {
        public SplitBreakout {
            made = List.copyOf(made);
            groups = groups.map(List::copyOf);
        }
    }

    /** A part of a breakout that is split; without a name it gets one. */
    record Group(Optional<String> name, List<ParticipantId> people) {
        public Group {
            name = name.map(DisplayName::clean);
            people = List.copyOf(people);
        }
    }

    /**
     * Someone spoke to these breakouts, which the server passed on as it came. The clock's own.
     *
     * @param name of the speaker, who may have left by now
     */
    record RecordVoice(ParticipantId from, String name, Duration length, List<BreakoutId> to)
            implements AboutTalk {
        public RecordVoice {
            to = List.copyOf(to);
        }
    }

    /**
     * Lets these in, as far as the room has seats; the rest is in {@link
     * Decision.Accepted#failures()}. Of one who is in already nothing is said.
     */
    record Admit(List<ParticipantId> people) implements AboutWaiting {
        public Admit {
            people = List.copyOf(people);
        }
    }

    /** Lets everyone in who waits, as far as the room has seats, who came first first. */
    record AdmitAll() implements AboutWaiting {}

    /** Sends someone away who waits. */
    record Reject(ParticipantId participant, Optional<String> reason) implements AboutWaiting {
        public Reject {
            reason = reason.map(FreeText::clean);
        }
    }

    /**
     * Records a space, by the browser of somebody in it. Managers. Nothing is done where it is
     * recorded already.
     *
     * @param recording names it
     */
    record StartRecording(Space space, RecordingId recording) implements AboutRecording {}

    /** Stops recording a space; nothing is done where it is not recorded. Managers. */
    record StopRecording(Space space) implements AboutRecording {}

    /** Something of it has reached the server. Its recorder's, and the clock's own. */
    record ConfirmRecording(RecordingId recording) implements AboutRecording {}

    /**
     * The recorder's browser cannot do it, or no longer: another one goes on. Its recorder's.
     *
     * @param reason up to 200 characters, such as {@code unsupported}; {@code restarted}: the page
     *     was loaded anew, and can record again
     */
    record FailRecording(RecordingId recording, Optional<String> reason)
            implements AboutRecording {}

    /** It cannot be kept any longer, by any browser. The clock's own. */
    record CutRecording(RecordingId recording, RecordingEnd why) implements AboutRecording {}

    /** One person and where to. */
    record Assignment(ParticipantId participant, Space to) {}
}

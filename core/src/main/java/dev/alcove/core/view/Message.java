package dev.alcove.core.view;

import dev.alcove.core.breakout.CloseReason;
import dev.alcove.core.breakout.HelpRequest;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.RecordingEnd;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.core.session.Bar;
import dev.alcove.core.session.EndReason;
import dev.alcove.core.session.Waiting;
import dev.alcove.core.session.WaitingEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people are told, without the words of one dialect: one kind for each server event of the
 * protocol page.
 */
public sealed interface Message {

    /** Whether it is only about now: coalesced by the server, without position, not replayed. */
    default boolean onlyAboutNow() {
        return this instanceof RosterChanged
                || this instanceof ListChanged
                || this instanceof ChoiceChanged;
    }

    /** {@code session.ended}. */
    record SessionOver(EndReason reason) implements Message {}

    /**
     * {@code session.unattended}: no host is there, so that all may come back from breakouts; or
     * one is again.
     */
    record Freed(boolean free) implements Message {}

    /**
     * {@code session.removed}.
     *
     * @param again whether the person may join anew
     */
    record Removed(Optional<String> reason, boolean again) implements Message {}

    /** {@code barred.updated}: all who are not let in again. */
    record BarredChanged(List<Bar> people) implements Message {
        public BarredChanged {
            people = List.copyOf(people);
        }
    }

    /** {@code participant.updated}: hand, role or connection. */
    record ParticipantUpdated(ParticipantInfo participant) implements Message {}

    /**
     * {@code space.participants} or {@code breakout.participants.update}. The server coalesces
     * these for each space and says what is true when it sends.
     */
    record RosterChanged(
            Space space,
            List<ParticipantInfo> joined,
            List<ParticipantId> left,
            int participantCount)
            implements Message {
        public RosterChanged {
            joined = List.copyOf(joined);
            left = List.copyOf(left);
        }
    }

    /** {@code breakout.rooms.updated}. */
    record BoardChanged(BoardInfo board) implements Message {}

    /**
     * {@code breakout.rooms.updated}, when it is time: there are other breakouts in the list of
     * these, or it is otherwise than before. The server gathers these, and says what is true when
     * it sends, so that one act, or a burst of them, tells one person once.
     */
    record ListChanged() implements Message {}

    /**
     * A breakout that these may choose is otherwise than before. Gathered too: {@code
     * breakout.room.updated} if it is the only one, else {@code breakout.rooms.updated}.
     */
    record ChoiceChanged(BreakoutId room) implements Message {}

    /** {@code breakout.room.created}. */
    record BreakoutMade(BreakoutInfo room) implements Message {}

    /** {@code breakout.room.updated}. */
    record BreakoutUpdated(BreakoutInfo room) implements Message {}

    /** {@code breakout.room.closed}. */
    record BreakoutGone(BreakoutId room, CloseReason reason) implements Message {}

    /** {@code breakout.opening}; empty when called off. */
    record OpeningAnnounced(Optional<Instant> opensAt, Instant serverTime) implements Message {}

    /**
     * {@code breakout.standby}: connect with these in the background, you will be in one breakout.
     *
     * @param people all who will be there, those who are told among them; empty: with nobody
     */
    record StandBy(List<ParticipantId> people) implements Message {
        public StandBy {
            people = List.copyOf(people);
        }
    }

    /**
     * {@code breakout.moved}: you are somewhere else now. The gateway adds how to get media there.
     *
     * @param move the position of the move, which names it
     * @param by who did it; empty for the server itself
     * @param note a host's words
     * @param room the breakout that it is; empty for main
     * @param recording of where the person is now, if it is recorded
     */
    record Moved(
            long move,
            Space from,
            Space to,
            MoveReason reason,
            Optional<PersonInfo> by,
            Optional<String> note,
            Optional<BreakoutInfo> room,
            Optional<RecordingInfo> recording,
            Instant serverTime)
            implements Message {}

    /** {@code breakout.merged}. */
    record Merged(List<BreakoutId> from, BreakoutId into) implements Message {
        public Merged {
            from = List.copyOf(from);
        }
    }

    /** {@code breakout.split}. */
    record Split(BreakoutId from, List<BreakoutId> into) implements Message {
        public Split {
            into = List.copyOf(into);
        }
    }

    /** {@code breakout.timer.warning}. */
    record WarningGiven(BreakoutId room, Duration left) implements Message {}

    /** {@code breakout.room.closing}. */
    record ClosingAnnounced(BreakoutId room, Duration left, Instant closesAt, Instant serverTime)
            implements Message {}

    /** {@code breakout.recalled}. */
    record EveryoneCalledBack(Optional<PersonInfo> by) implements Message {}

    /** {@code breakout.broadcast}. */
    record BroadcastHeard(String message, PersonInfo from, Instant at, List<BreakoutId> rooms)
            implements Message {
        public BroadcastHeard {
            rooms = List.copyOf(rooms);
        }
    }

    /** {@code participant.muted}: turn your microphone off. Empty: the server itself asks. */
    record Muted(Optional<PersonInfo> by) implements Message {}

    /**
     * {@code waiting.arrived}: these are to be let in; or the same ones, with or without a socket.
     */
    record WaitingArrived(List<Waiting> people, int waitingCount) implements Message {
        public WaitingArrived {
            people = List.copyOf(people);
        }
    }

    /** {@code waiting.left}. */
    record WaitingLeft(List<ParticipantId> people, WaitingEnd reason, int waitingCount)
            implements Message {
        public WaitingLeft {
            people = List.copyOf(people);
        }
    }

    /** {@code waiting.admitted}, to the one who was let in. */
    record Admitted(ParticipantInfo participant) implements Message {}

    /** {@code waiting.rejected}, to the one who was not. */
    record TurnedAway(Optional<String> reason) implements Message {}

    /** {@code breakout.help}; empty when resolved. */
    record HelpChanged(BreakoutId room, Optional<HelpRequest> help) implements Message {}

    /** {@code recording.started}. */
    record RecordingBegan(RecordingInfo recording) implements Message {}

    /** {@code recording.requested}, to the recorder: record, and send it to the server. */
    record RecordingAsked(RecordingInfo recording) implements Message {}

    /** {@code recording.updated}: something of it is on the server. */
    record RecordingChanged(RecordingInfo recording) implements Message {}

    /**
     * {@code recording.stopped}.
     *
     * @param detail what the recorder said
     */
    record RecordingOver(
            RecordingId recording, Space space, RecordingEnd reason, Optional<String> detail)
            implements Message {}

    /** {@code chat.message}. */
    record ChatHeard(ChatLine line) implements Message {}

    /**
     * What one act came to, once for all that it did: what the dashed names have words for
     * (contract §5.2). The dotted ones say it in detail.
     */
    sealed interface OfAct extends Message {}

    /**
     * {@code breakout-rooms-created}.
     *
     * @param named with who is in them
     */
    record SetMade(List<BreakoutId> rooms, boolean named) implements OfAct {
        public SetMade {
            rooms = List.copyOf(rooms);
        }
    }

    /**
     * {@code breakout-rooms-started}.
     *
     * @param named with who is in them
     */
    record SetStarted(List<BreakoutId> rooms, boolean named) implements OfAct {
        public SetStarted {
            rooms = List.copyOf(rooms);
        }
    }

    /** {@code user-joined-breakout}, to those who are there. */
    record WentIn(PersonInfo person, BreakoutId room) implements OfAct {}

    /** {@code user-left-breakout}, to those who stay there. */
    record WentOut(PersonInfo person, BreakoutId room) implements OfAct {}

    /** {@code user-moved-to-breakout} or {@code user-returned-to-main}, to the others in main. */
    record Went(PersonInfo person, Space from, Space to) implements OfAct {}

    /** {@code breakout-closing}: each person is told when the breakout that concerns it closes. */
    record SetClosing(Duration left) implements OfAct {}

    /** {@code breakout-rooms-closed}: there are none any more. */
    record SetClosed() implements OfAct {}
}

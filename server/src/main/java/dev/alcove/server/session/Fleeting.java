package dev.alcove.server.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.view.Audience;
import dev.alcove.core.view.Message;
import dev.alcove.core.view.Notice;
import dev.alcove.core.view.PersonInfo;
import dev.alcove.core.view.RecordingInfo;
import java.time.Instant;
import java.util.List;

/** A message about now: it has no position, is not replayed, and a slow client may miss it. */
public sealed interface Fleeting {

    /** Whether a client that is behind may miss it. */
    default boolean mayBeMissed() {
        return switch (this) {
            case MovedAgain again -> false;
            case VoiceStarted started -> false;
            case VoiceEnded ended -> false;
            case CountsChanged counts -> false; // What does not change again is not said again.
            case RecordingAskedAgain asked -> false;
            case PinsGuessed guessed -> false;
            case Gathered gathered -> false; // Like counts.
            default -> true; // What comes next says what is true then.
        };
    }

    /** Who is told. */
    default Audience audience() {
        return switch (this) {
            case TimerTick(var breakout) -> spaceAndManagers(Space.in(breakout.id()));
            case MediaChanged(Space space, var people) -> spaceAndManagers(space);
            case RosterWhole(Space space) -> spaceAndManagers(space);
            case RosterChanges(Space space, var joined, var left) -> spaceAndManagers(space);
            case RosterStale(Space space) -> spaceAndManagers(space);
            case ArrivalsChanged() -> new Audience.Managers();
            case PinsGuessed guessed -> new Audience.Managers();
            case CountsChanged counts -> new Audience.Everyone().except(new Audience.Managers());
            case Gathered(Notice notice) -> notice.audience();
            case VoiceStarted started -> started.to();
            case VoiceChunk chunk -> chunk.to();
            case VoiceEnded ended -> ended.to();
            case MovedAgain(var moved, var people) -> new Audience.People(people);
            case RecordingAskedAgain(var recording) ->
                    new Audience.People(recording.recorder().id().stream().toList());
        };
    }

    private static Audience spaceAndManagers(Space space) {
        return Audience.anyOf(new Audience.InSpace(space), new Audience.Managers());
    }

    /** A breakout's timer runs. */
    record TimerTick(Breakout breakout) implements Fleeting {}

    /** What these people's clients said of their media. */
    record MediaChanged(Space space, List<ParticipantId> people) implements Fleeting {}

    /** The whole roster of a space. */
    record RosterWhole(Space space) implements Fleeting {}

    /** What changed in the roster of a large space. */
    record RosterChanges(Space space, List<ParticipantId> joined, List<ParticipantId> left)
            implements Fleeting {}

    /** Who of those who were moved is there; to managers. */
    record ArrivalsChanged() implements Fleeting {}

    /** A move, once more to those of whom nothing was heard since. */
    record MovedAgain(Message.Moved moved, List<ParticipantId> people) implements Fleeting {}

    /** Someone begins to speak to breakouts. */
    record VoiceStarted(String id, PersonInfo from, String mimeType, Audience to)
            implements Fleeting {}

    /** A piece of it, as it was sent: base64. */
    record VoiceChunk(String id, int seq, String data, Audience to) implements Fleeting {}

    /** It is over. */
    record VoiceEnded(String id, Audience to) implements Fleeting {}

    /** To a recorder who has just connected: its browser is to record, or to say it cannot. */
    record RecordingAskedAgain(RecordingInfo recording) implements Fleeting {}

    /** So much changed in a large space that those who show names ask for a page. */
    record RosterStale(Space space) implements Fleeting {}

    /**
     * So many wrong PINs were given at the room's door since then; to managers. None: a host
     * forgave them.
     */
    record PinsGuessed(int wrong, Instant since) implements Fleeting {}

    /** What a change of the list of breakouts comes to, for some of those who are told of it. */
    record Gathered(Notice notice) implements Fleeting {}

    /** How many people are in these breakouts now; to those who may choose one. */
    record CountsChanged(List<HeadCount> counts) implements Fleeting {
        public CountsChanged {
            counts = List.copyOf(counts);
        }
    }

    /** How many people others see in a breakout. */
    record HeadCount(BreakoutId breakout, int people) {}
}

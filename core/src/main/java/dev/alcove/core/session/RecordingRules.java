package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.forbidden;
import static dev.alcove.core.session.Rejections.managersOnly;
import static dev.alcove.core.session.Rejections.tooLong;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.BreakoutLabel;
import dev.alcove.core.recording.Recording;
import dev.alcove.core.recording.RecordingEnd;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.core.recording.StartedBy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recording a space by the browser of somebody in it, and going on by another one when that one
 * goes or fails (decision 0016).
 */
final class RecordingRules {
    /** What a page says that was loaded anew: it can go on, but not with the file it had. */
    static final String RESTARTED = "restarted";

    private static final int REASON_LENGTH = 200;

    private RecordingRules() {}

    static Optional<Rejection> decide(Unfolding unfolding, SessionCommand.AboutRecording command) {
        return switch (command) {
            case SessionCommand.StartRecording(Space space, RecordingId id) ->
                    objection(unfolding, space).or(() -> start(unfolding, space, id));
            case SessionCommand.StopRecording(Space space) -> {
                var objection = objection(unfolding, space);
                if (objection.isEmpty()) {
                    stopIn(unfolding, space, RecordingEnd.STOPPED);
                }
                yield objection;
            }
            case SessionCommand.ConfirmRecording(RecordingId id) ->
                    byRecorder(unfolding, id, recording -> confirm(unfolding, recording));
            case SessionCommand.FailRecording(RecordingId id, Optional<String> reason) ->
                    reason.filter(text -> text.length() > REASON_LENGTH).isPresent()
                            ? tooLong("A reason", REASON_LENGTH)
                            : byRecorder(
                                    unfolding, id, recording -> fail(unfolding, recording, reason));
            case SessionCommand.CutRecording(RecordingId id, RecordingEnd why) ->
                    unfolding.by() instanceof Actor.Clock
                            ? about(
                                    unfolding,
                                    id,
                                    recording -> stop(unfolding, recording, ended(why)))
                            : managersOnly();
        };
    }

    private static Optional<Rejection> objection(Unfolding unfolding, Space space) {
        var session = unfolding.session();
        if (!Permissions.mayManage(session, unfolding.by())) {
            return managersOnly();
        }
        return space.asBreakout()
                .filter(id -> session.breakout(id).isEmpty())
                .map(id -> Rejections.noBreakout(session, id));
    }

    /** One that is on goes on. */
    private static Optional<Rejection> start(Unfolding unfolding, Space space, RecordingId id) {
        if (unfolding.session().recordings().in(space).isPresent()) {
            return DONE;
        }
        var by = startedBy(unfolding);
        var run = new Run(id, space, by, List.of());
        return begin(unfolding, run) ? DONE : notPossible(unfolding.session(), space);
    }

    private static Optional<StartedBy> startedBy(Unfolding unfolding) {
        return switch (unfolding.by()) {
            case Actor.Person(ParticipantId id) ->
                    unfolding
                            .self()
                            .map(Participant::name)
                            .map(name -> new StartedBy(Optional.of(id), name));
            case Actor.Owner(String name) -> Optional.of(new StartedBy(Optional.empty(), name));
            case Actor.Clock() -> Optional.empty();
        };
    }

    /** What one recording hands to the next. */
    private record Run(
            RecordingId id, Space space, Optional<StartedBy> by, List<ParticipantId> failed) {}

    /** Whether there is anybody to make it. */
    private static boolean begin(Unfolding unfolding, Run run) {
        var session = unfolding.session();
        var recorder = Recorders.choose(session, run.space(), run.by(), run.failed());
        recorder.ifPresent(chosen ->
                unfolding.emit(
                        new SessionEvent.RecordingStarted(
                                run.id(),
                                run.space(),
                                run.space()
                                        .asBreakout()
                                        .flatMap(session::breakout)
                                        .map(RecordingRules::label),
                                run.by(),
                                chosen,
                                run.failed())));
        return recorder.isPresent();
    }

    private static BreakoutLabel label(Breakout breakout) {
        return new BreakoutLabel(breakout.plan().name(), breakout.ordinal() + 1);
    }

    private static Optional<Rejection> notPossible(Session session, Space space) {
        String where =
                space.asBreakout()
                        .flatMap(session::breakout)
                        .map(breakout -> "“" + breakout.plan().name() + "”")
                        .orElse("the main room");
        return Optional.of(
                new Rejection(
                        Rejection.Code.RECORDING_NOT_POSSIBLE,
                        "Nobody is in "
                                + where
                                + " whose browser could record it. Go in, or wait until somebody is"
                                + " there."));
    }

    private interface Act {
        void on(Recording recording);
    }

    private static Optional<Rejection> about(Unfolding unfolding, RecordingId id, Act act) {
        var recording = unfolding.session().recordings().find(id);
        if (recording.isEmpty()) {
            return Optional.of(
                    new Rejection(
                            Rejection.Code.RECORDING_NOT_FOUND,
                            "That recording is not on, or no longer. Nothing needs to be done."));
        }
        act.on(recording.get());
        return DONE;
    }

    private static Optional<Rejection> byRecorder(Unfolding unfolding, RecordingId id, Act act) {
        var recorder = unfolding.session().recordings().find(id).map(Recording::recorder);
        boolean may =
                switch (unfolding.by()) {
                    case Actor.Person(ParticipantId person) ->
                            recorder.filter(person::equals).isPresent();
                    case Actor.Owner(String name) -> false;
                    case Actor.Clock() -> true;
                };
        return recorder.isPresent() && !may
                ? forbidden("Only the one whose browser records may say that.")
                : about(unfolding, id, act);
    }

    private static void confirm(Unfolding unfolding, Recording recording) {
        if (!recording.confirmed()) {
            unfolding.emit(new SessionEvent.RecordingConfirmed(recording.id()));
        }
    }

    /**
     * A page that had been recording and was loaded anew may go on, with a new file. What has
     * failed otherwise is not asked again: it would fail again.
     */
    private static void fail(Unfolding unfolding, Recording recording, Optional<String> reason) {
        if (recording.confirmed() && reason.filter(RESTARTED::equals).isPresent()) {
            handOver(unfolding, recording, new Ending(RecordingEnd.RECORDER_LEFT, reason), false);
        } else {
            handOver(unfolding, recording, new Ending(RecordingEnd.FAILED, reason), true);
        }
    }

    /** Nothing of it came in time. */
    static void giveUp(Unfolding unfolding, Recording recording) {
        fail(unfolding, recording, Optional.empty());
    }

    /** Those whose recorder has gone elsewhere are gone on with by others. After each command. */
    static void settle(Unfolding unfolding) {
        for (Recording recording : unfolding.session().recordings().all()) {
            boolean there =
                    unfolding
                            .session()
                            .participant(recording.recorder())
                            .filter(person -> person.space().equals(recording.space()))
                            .isPresent();
            if (!there) {
                handOver(unfolding, recording, ended(RecordingEnd.RECORDER_LEFT), false);
            }
        }
    }

    private static void handOver(
            Unfolding unfolding, Recording recording, Ending ending, boolean failed) {
        stop(unfolding, recording, ending);
        var tried =
                Stream.concat(
                                recording.failed().stream(),
                                failed ? Stream.of(recording.recorder()) : Stream.empty())
                        .toList();
        begin(unfolding, new Run(recording.id().next(), recording.space(), recording.by(), tried));
    }

    /** Why one is over. */
    private record Ending(RecordingEnd why, Optional<String> detail) {}

    private static Ending ended(RecordingEnd why) {
        return new Ending(why, Optional.empty());
    }

    private static void stop(Unfolding unfolding, Recording recording, Ending ending) {
        unfolding.emit(
                new SessionEvent.RecordingStopped(
                        recording.id(), recording.space(), ending.why(), ending.detail()));
    }

    /** The one of that space, if it is recorded. Told before people are taken out of it. */
    static void stopIn(Unfolding unfolding, Space space, RecordingEnd why) {
        unfolding
                .session()
                .recordings()
                .in(space)
                .ifPresent(recording -> stop(unfolding, recording, ended(why)));
    }

    /** All of them: the session is about to end. */
    static void stopAll(Unfolding unfolding) {
        for (Recording recording : unfolding.session().recordings().all()) {
            stop(unfolding, recording, ended(RecordingEnd.ENDED));
        }
    }
}

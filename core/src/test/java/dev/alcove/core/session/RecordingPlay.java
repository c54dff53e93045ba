package dev.alcove.core.session;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.recording.Recording;
import dev.alcove.core.recording.RecordingEnd;
import dev.alcove.core.recording.RecordingId;
import java.util.List;
import java.util.Optional;

/** What a {@link Step} about recordings means on a {@link Walk}. */
final class RecordingPlay {
    private static final List<RecordingEnd> ENDS =
            List.of(RecordingEnd.DISK_FULL, RecordingEnd.TOO_LARGE, RecordingEnd.QUOTA_REACHED);

    private final Walk walk;
    private final Step step;

    RecordingPlay(Walk walk, Step step) {
        this.walk = walk;
        this.step = step;
    }

    void play() {
        switch (step.kind()) {
            case START_RECORDING ->
                    walk.turn(
                            walk.manager(step),
                            new SessionCommand.StartRecording(
                                    walk.space(step.what()), walk.newRecording()));
            case STOP_RECORDING ->
                    walk.turn(
                            walk.manager(step),
                            new SessionCommand.StopRecording(walk.space(step.what())));
            case CONFIRM_RECORDING ->
                    walk.turn(recorder(), new SessionCommand.ConfirmRecording(recording()));
            case FAIL_RECORDING ->
                    walk.turn(recorder(), new SessionCommand.FailRecording(recording(), reason()));
            case CUT_RECORDING ->
                    walk.turn(
                            Actor.clock(),
                            new SessionCommand.CutRecording(
                                    recording(), ENDS.get(step.much() % ENDS.size())));
            default -> throw new IllegalArgumentException("Not about recordings: " + step);
        }
    }

    /** One that is on, or, if none is, one that never was. */
    private Optional<Recording> some() {
        var on = walk.session().recordings().all();
        return on.isEmpty() ? Optional.empty() : Optional.of(on.get(step.what() % on.size()));
    }

    private RecordingId recording() {
        return some().map(Recording::id).orElseGet(walk::newRecording);
    }

    /** Its recorder, now and then somebody else. */
    private Actor recorder() {
        return step.much() == 9
                ? Actor.person(Walk.person(step.who()))
                : some().map(Recording::recorder)
                        .map(Actor::person)
                        .orElseGet(() -> Actor.person(Walk.person(step.who())));
    }

    private Optional<String> reason() {
        return switch (step.much() % 3) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(RecordingRules.RESTARTED);
            default -> Optional.of("unsupported".repeat(step.much() == 5 ? 50 : 1));
        };
    }
}

package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.p;

import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.Recording;
import dev.alcove.core.recording.RecordingEnd;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.core.recording.StartedBy;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What stories about recordings begin with, and what their words are. */
final class RecordingStories {
    static final Space MAIN = Space.main();
    static final Duration SECOND = Duration.ofSeconds(1);
    static final RecordingId FIRST = rec(1);
    static final StartedBy HANA = new StartedBy(Optional.of(p("hana")), "hana");

    static RecordingId rec(int number) {
        return new RecordingId("rec-%026d".formatted(number));
    }

    static SessionCommand start(Space space) {
        return new SessionCommand.StartRecording(space, FIRST);
    }

    static SessionCommand stop(Space space) {
        return new SessionCommand.StopRecording(space);
    }

    static SessionCommand confirm(RecordingId id) {
        return new SessionCommand.ConfirmRecording(id);
    }

    static SessionCommand failed(RecordingId id, String reason) {
        return new SessionCommand.FailRecording(id, Optional.of(reason));
    }

    static SessionEvent startedInMain(RecordingId id, String recorder, String... failed) {
        return new SessionEvent.RecordingStarted(
                id,
                MAIN,
                Optional.empty(),
                Optional.of(HANA),
                p(recorder),
                Stream.of(failed).map(Scenario::p).toList());
    }

    static SessionEvent stopped(RecordingId id, Space space, RecordingEnd why) {
        return new SessionEvent.RecordingStopped(id, space, why, Optional.empty());
    }

    static SessionEvent stopped(RecordingId id, RecordingEnd why, String detail) {
        return new SessionEvent.RecordingStopped(id, MAIN, why, Optional.of(detail));
    }

    /** A host and two people in main, which hana has begun to record. */
    static Scenario recorded() {
        return Scenario.open().host("hana").people("ana", "ben").by("hana").given(start(MAIN));
    }

    /** Ana and ben are in red, chris in blue, hana in main. */
    static Scenario groups() {
        return Scenario.open()
                .host("hana")
                .people("ana", "ben", "chris")
                .breakouts(8, "red", "blue")
                .assigned("ana", "red")
                .assigned("ben", "red")
                .assigned("chris", "blue")
                .opened()
                .everyoneArrives();
    }

    static Recording on(Scenario scenario, Space space) {
        return scenario.session().recordings().in(space).orElseThrow();
    }

    private RecordingStories() {}
}

package dev.alcove.core.session;

import static dev.alcove.core.session.RecordingStories.FIRST;
import static dev.alcove.core.session.RecordingStories.HANA;
import static dev.alcove.core.session.RecordingStories.MAIN;
import static dev.alcove.core.session.RecordingStories.SECOND;
import static dev.alcove.core.session.RecordingStories.confirm;
import static dev.alcove.core.session.RecordingStories.failed;
import static dev.alcove.core.session.RecordingStories.groups;
import static dev.alcove.core.session.RecordingStories.on;
import static dev.alcove.core.session.RecordingStories.rec;
import static dev.alcove.core.session.RecordingStories.recorded;
import static dev.alcove.core.session.RecordingStories.start;
import static dev.alcove.core.session.RecordingStories.startedInMain;
import static dev.alcove.core.session.RecordingStories.stop;
import static dev.alcove.core.session.RecordingStories.stopped;
import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static dev.alcove.core.session.Scenario.socket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.BreakoutChange;
import dev.alcove.core.recording.BreakoutLabel;
import dev.alcove.core.recording.Recording;
import dev.alcove.core.recording.RecordingEnd;
import dev.alcove.core.recording.StartedBy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One recording is one space, one recorder and one file (decision 0016). */
class RecordingTest {
    @Test
    void theHostWhoAsksRecordsWhereTheHostIs() {
        Scenario.open()
                .host("hana")
                .people("ana")
                .by("hana")
                .when(start(MAIN))
                .then(startedInMain(FIRST, "hana"));
    }

    @Test
    void aBreakoutIsRecordedByAHostWhoIsThereThoughAnotherOneAsked() {
        groups().host("otto")
                .by("otto")
                .given(new SessionCommand.JoinBreakout(b("red")))
                .by("hana")
                .when(start(in("red")))
                .then(
                        new SessionEvent.RecordingStarted(
                                FIRST,
                                in("red"),
                                Optional.of(new BreakoutLabel("red", 1)),
                                Optional.of(HANA),
                                p("otto"),
                                List.of()));
    }

    @Test
    void withoutAHostThereItsFacilitatorRecords() {
        var scenario =
                groups().byOwner()
                        .given(
                                new SessionCommand.UpdateBreakout(
                                        b("red"),
                                        ledBy(new BreakoutChange.Leader.Person(p("ben")))))
                        .given(start(in("red")));
        assertThat(on(scenario, in("red")).recorder()).isEqualTo(p("ben"));
        assertThat(on(scenario, in("red")).by())
                .contains(new StartedBy(Optional.empty(), "Ms Owner"));
    }

    private static BreakoutChange ledBy(BreakoutChange.Leader leader) {
        return new BreakoutChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(leader),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void withoutEitherTheOneRecordsWhoCameFirstAndIsConnected() {
        var scenario = groups().by("hana").given(start(in("red")));
        assertThat(on(scenario, in("red")).recorder()).isEqualTo(p("ana"));
        var without =
                groups().byClock()
                        .given(new SessionCommand.LoseConnection(p("ana"), socket("ana")))
                        .by("hana")
                        .given(start(in("red")));
        assertThat(on(without, in("red")).recorder()).isEqualTo(p("ben"));
    }

    @Test
    void whoIsStillOnTheWayThereIsAskedAfterThoseWhoHaveArrived() {
        var scenario =
                groups().by("hana")
                        .given(new SessionCommand.Move(p("ana"), in("blue"), Optional.empty()))
                        .given(start(in("blue")));
        assertThat(on(scenario, in("blue")).recorder()).isEqualTo(p("chris"));
        var arrived =
                groups().by("hana")
                        .given(new SessionCommand.Move(p("ana"), in("blue"), Optional.empty()))
                        .everyoneArrives()
                        .given(start(in("blue")));
        assertThat(on(arrived, in("blue")).recorder()).isEqualTo(p("ana"));
    }

    @Test
    void whereNobodyIsConnectedItIsNotPossible() {
        groups().byClock()
                .given(new SessionCommand.LoseConnection(p("chris"), socket("chris")))
                .by("hana")
                .when(start(in("blue")))
                .thenRejected(Rejection.Code.RECORDING_NOT_POSSIBLE);
    }

    @Test
    void aBreakoutThatIsNotThereIsNotRecorded() {
        var scenario = groups().by("hana");
        scenario.when(start(in("gold"))).thenRejected(Rejection.Code.BREAKOUT_NOT_FOUND);
        scenario.when(stop(in("gold"))).thenRejected(Rejection.Code.BREAKOUT_NOT_FOUND);
    }

    @Test
    void startingAgainAndStoppingAgainChangeNothing() {
        var scenario = recorded().when(new SessionCommand.StartRecording(MAIN, rec(2)));
        scenario.thenNothing();
        scenario.when(stop(MAIN)).then(stopped(FIRST, MAIN, RecordingEnd.STOPPED));
        scenario.when(stop(MAIN)).thenNothing();
        assertThat(scenario.session().recordings().all()).isEmpty();
    }

    @Test
    void onlyManagersStartAndStop() {
        var scenario = recorded().by("ana");
        scenario.when(stop(MAIN)).thenRejected(Rejection.Code.FORBIDDEN);
        scenario.when(start(MAIN)).thenRejected(Rejection.Code.FORBIDDEN);
    }

    @Test
    void eachSpaceHasItsOwn() {
        var scenario =
                groups().by("hana")
                        .given(start(in("red")))
                        .given(new SessionCommand.StartRecording(in("blue"), rec(2)))
                        .given(new SessionCommand.StartRecording(MAIN, rec(3)))
                        .given(stop(in("red")));
        assertThat(scenario.session().recordings().all())
                .extracting(Recording::id)
                .containsExactly(rec(2), rec(3));
    }

    @Test
    void theFirstPartConfirmsIt() {
        var scenario =
                recorded()
                        .by("hana")
                        .when(confirm(FIRST))
                        .then(new SessionEvent.RecordingConfirmed(FIRST));
        scenario.when(confirm(FIRST)).thenNothing();
        scenario.whenTimePasses(SECOND.multipliedBy(60)).thenNothing();
        scenario.by("ana").when(confirm(FIRST)).thenRejected(Rejection.Code.FORBIDDEN);
        scenario.byOwner().when(confirm(FIRST)).thenRejected(Rejection.Code.FORBIDDEN);
    }

    @Test
    void afterFifteenSecondsWithoutAPartAnotherBrowserGoesOn() {
        var scenario = recorded();
        scenario.whenTimePasses(Duration.ofMillis(14_999)).thenNothing();
        scenario.whenTimePasses(Duration.ofMillis(1))
                .then(
                        stopped(FIRST, MAIN, RecordingEnd.FAILED),
                        startedInMain(FIRST.next(), "ana", "hana"));
        scenario.whenTimePasses(SECOND.multipliedBy(15))
                .then(
                        stopped(FIRST.next(), MAIN, RecordingEnd.FAILED),
                        startedInMain(FIRST.next().next(), "ben", "hana", "ana"));
        scenario.whenTimePasses(SECOND.multipliedBy(15))
                .then(stopped(FIRST.next().next(), MAIN, RecordingEnd.FAILED));
        scenario.whenTimePasses(SECOND.multipliedBy(60)).thenNothing();
    }

    @Test
    void whoSaysThatItCannotIsNotAskedAgainInThisRun() {
        var scenario =
                recorded()
                        .by("hana")
                        .when(failed(FIRST, "unsupported"))
                        .then(
                                stopped(FIRST, RecordingEnd.FAILED, "unsupported"),
                                startedInMain(FIRST.next(), "ana", "hana"));
        scenario.by("ana")
                .given(failed(FIRST.next(), "unsupported"))
                .by("ben")
                .when(failed(FIRST.next().next(), "unsupported"))
                .then(stopped(FIRST.next().next(), RecordingEnd.FAILED, "unsupported"));
        scenario.by("hana")
                .when(new SessionCommand.StartRecording(MAIN, rec(2)))
                .then(startedInMain(rec(2), "hana"));
    }

    @Test
    void onlyTheRecorderSaysThatItFailedAndOnlyWhileItIsOn() {
        var scenario = recorded();
        scenario.by("ana")
                .when(failed(FIRST, "unsupported"))
                .thenRejected(Rejection.Code.FORBIDDEN);
        scenario.byOwner()
                .when(failed(FIRST, "unsupported"))
                .thenRejected(Rejection.Code.FORBIDDEN);
        scenario.by("hana")
                .when(failed(FIRST, "x".repeat(201)))
                .thenRejected(Rejection.Code.TOO_LARGE);
        scenario.given(stop(MAIN))
                .when(failed(FIRST, "unsupported"))
                .thenRejected(Rejection.Code.RECORDING_NOT_FOUND);
        scenario.when(confirm(FIRST)).thenRejected(Rejection.Code.RECORDING_NOT_FOUND);
    }

    @Test
    void aPageThatWasLoadedAnewGoesOnWithANewFile() {
        recorded()
                .by("hana")
                .given(confirm(FIRST))
                .when(failed(FIRST, "restarted"))
                .then(
                        stopped(FIRST, RecordingEnd.RECORDER_LEFT, "restarted"),
                        startedInMain(FIRST.next(), "hana"));
    }

    @Test
    void aPageThatIsLoadedAnewBeforeAnythingCameIsNotAskedAgainAndAgain() {
        recorded()
                .by("hana")
                .when(failed(FIRST, "restarted"))
                .then(
                        stopped(FIRST, RecordingEnd.FAILED, "restarted"),
                        startedInMain(FIRST.next(), "ana", "hana"));
    }
}

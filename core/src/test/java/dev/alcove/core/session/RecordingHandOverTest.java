package dev.alcove.core.session;

import static dev.alcove.core.session.RecordingStories.FIRST;
import static dev.alcove.core.session.RecordingStories.HANA;
import static dev.alcove.core.session.RecordingStories.MAIN;
import static dev.alcove.core.session.RecordingStories.SECOND;
import static dev.alcove.core.session.RecordingStories.confirm;
import static dev.alcove.core.session.RecordingStories.groups;
import static dev.alcove.core.session.RecordingStories.on;
import static dev.alcove.core.session.RecordingStories.rec;
import static dev.alcove.core.session.RecordingStories.recorded;
import static dev.alcove.core.session.RecordingStories.start;
import static dev.alcove.core.session.RecordingStories.startedInMain;
import static dev.alcove.core.session.RecordingStories.stopped;
import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static dev.alcove.core.session.Scenario.socket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.recording.BreakoutLabel;
import dev.alcove.core.recording.Recording;
import dev.alcove.core.recording.RecordingEnd;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a recording when its recorder, or its space, goes. */
class RecordingHandOverTest {
    @Test
    void aRecorderWhoMovesHandsOverToTheNext() {
        groups().by("hana")
                .given(start(in("red")))
                .by("ana")
                .given(confirm(FIRST))
                .by("hana")
                .when(new SessionCommand.Move(p("ana"), MAIN, Optional.empty()))
                .thenAmong(
                        stopped(FIRST, in("red"), RecordingEnd.RECORDER_LEFT),
                        new SessionEvent.RecordingStarted(
                                FIRST.next(),
                                in("red"),
                                Optional.of(new BreakoutLabel("red", 1)),
                                Optional.of(HANA),
                                p("ben"),
                                List.of()));
    }

    @Test
    void aRecorderWhoLeavesOrIsRemovedHandsOver() {
        recorded()
                .by("hana")
                .when(new SessionCommand.Leave())
                .thenAmong(
                        stopped(FIRST, MAIN, RecordingEnd.RECORDER_LEFT),
                        startedInMain(FIRST.next(), "ana"));
        groups().by("hana")
                .given(start(in("blue")))
                .when(new SessionCommand.Remove(p("chris"), Optional.empty()))
                .thenAmong(stopped(FIRST, in("blue"), RecordingEnd.RECORDER_LEFT));
    }

    @Test
    void aDropEndsNothingUntilTheSeatIsGivenUp() {
        var scenario =
                recorded()
                        .by("hana")
                        .given(confirm(FIRST))
                        .byClock()
                        .when(new SessionCommand.LoseConnection(p("hana"), socket("hana")))
                        .then(
                                new SessionEvent.ParticipantDropped(
                                        p("hana"), Scenario.START.plusSeconds(30)));
        scenario.whenTimePasses(SECOND.multipliedBy(29)).thenNothing();
        scenario.whenTimePasses(SECOND)
                .thenAmong(
                        stopped(FIRST, MAIN, RecordingEnd.RECORDER_LEFT),
                        startedInMain(FIRST.next(), "ana"));
    }

    @Test
    void aRecorderWhoIsBackInTimeGoesOn() {
        var scenario = recorded().by("hana").given(confirm(FIRST)).byClock();
        scenario.given(new SessionCommand.LoseConnection(p("hana"), socket("hana")))
                .after(SECOND.multipliedBy(20))
                .given(new SessionCommand.Connect(p("hana"), new ConnectionId("c-anew")));
        scenario.whenTimePasses(SECOND.multipliedBy(60)).thenNothing();
        assertThat(on(scenario, MAIN).id()).isEqualTo(FIRST);
    }

    @Test
    void whileTheRecorderIsAwayTheFifteenSecondsDoNotRun() {
        var scenario = recorded().byClock().given(new SessionCommand.LoseAllConnections());
        scenario.whenTimePasses(SECOND.multipliedBy(20)).thenNothing();
        for (String name : List.of("hana", "ana")) {
            scenario.byClock()
                    .given(new SessionCommand.Connect(p(name), new ConnectionId("c-anew-" + name)));
        }
        // Ben does not come back: the clock gives up that seat, and nothing else.
        scenario.whenTimePasses(SECOND.multipliedBy(14))
                .then(
                        new SessionEvent.ParticipantLeft(
                                p("ben"), LeaveReason.DROPPED, Optional.empty()));
        scenario.whenTimePasses(SECOND)
                .then(
                        stopped(FIRST, MAIN, RecordingEnd.FAILED),
                        startedInMain(FIRST.next(), "ana", "hana"));
    }

    @Test
    void aBreakoutThatClosesEndsItsRecordingBeforeAnybodyIsTakenOut() {
        var scenario =
                groups().by("hana")
                        .given(start(in("red")))
                        .when(new SessionCommand.CloseBreakout(b("red"), Duration.ZERO));
        assertThat(scenario.events().getFirst())
                .isEqualTo(stopped(FIRST, in("red"), RecordingEnd.CLOSED));
        assertThat(scenario.session().recordings().all()).isEmpty();
    }

    @Test
    void aBreakoutThatIsMergedAwayEndsItsRecordingAndTheOtherOnesGoesOn() {
        var scenario =
                groups().by("hana")
                        .given(start(in("red")))
                        .given(new SessionCommand.StartRecording(in("blue"), rec(2)))
                        .when(new SessionCommand.MergeBreakouts(List.of(b("red")), b("blue")))
                        .thenAmong(stopped(FIRST, in("red"), RecordingEnd.MERGED));
        assertThat(scenario.session().recordings().all())
                .extracting(Recording::id)
                .containsExactly(rec(2));
    }

    @Test
    void whatIsSplitGoesOnWhereItWas() {
        var scenario =
                groups().by("hana")
                        .given(start(in("red")))
                        .given(
                                new SessionCommand.SplitBreakout(
                                        b("red"),
                                        List.of(b("green")),
                                        Optional.of(List.of(group("ana"), group("ben")))));
        assertThat(on(scenario, in("red")).id()).isEqualTo(FIRST);
        assertThat(scenario.session().recordings().in(in("green"))).isEmpty();
    }

    @Test
    void aRecorderWhoIsSplitOffHandsOver() {
        groups().by("hana")
                .given(start(in("red")))
                .when(
                        new SessionCommand.SplitBreakout(
                                b("red"),
                                List.of(b("green")),
                                Optional.of(List.of(group("ben"), group("ana")))))
                .thenAmong(stopped(FIRST, in("red"), RecordingEnd.RECORDER_LEFT));
    }

    private static SessionCommand.Group group(String name) {
        return new SessionCommand.Group(Optional.empty(), List.of(p(name)));
    }

    @Test
    void aSessionThatEndsEndsThemAll() {
        recorded()
                .by("hana")
                .when(new SessionCommand.EndSession(EndReason.ENDED))
                .then(
                        stopped(FIRST, MAIN, RecordingEnd.ENDED),
                        new SessionEvent.SessionEnded(EndReason.ENDED));
    }

    @Test
    void theServerCutsWhatItCannotKeepAndNobodyGoesOn() {
        var scenario =
                recorded()
                        .byClock()
                        .when(new SessionCommand.CutRecording(FIRST, RecordingEnd.DISK_FULL))
                        .then(stopped(FIRST, MAIN, RecordingEnd.DISK_FULL));
        scenario.when(new SessionCommand.CutRecording(FIRST, RecordingEnd.DISK_FULL))
                .thenRejected(Rejection.Code.RECORDING_NOT_FOUND);
    }
}

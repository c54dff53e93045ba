package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.Arrival;
import dev.alcove.core.breakout.ArrivalStatus;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.Space;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Told, switching, arrived: a move is done when the person is there. */
class ArrivalTest {
    private static final Duration TEN = Duration.ofSeconds(10);

    private static Scenario opened() {
        return Scenario.open()
                .host("hana")
                .people("ana", "ben", "cleo")
                .breakouts(8, "red", "blue")
                .assigned("ana", "red")
                .assigned("ben", "red")
                .opened();
    }

    private static SessionCommand report(Scenario scenario, String who, ArrivalStatus status) {
        return new SessionCommand.ReportArrival(move(scenario, who), status, Optional.empty());
    }

    private static long move(Scenario scenario, String who) {
        return scenario.session().arrivals().of(p(who)).map(Arrival::move).orElse(0L);
    }

    @Test
    void openingSendsPeopleOnTheirWayWithoutAWordMoreInTheJournal() {
        var scenario = opened();
        assertThat(scenario.events()).noneMatch(event -> event instanceof SessionEvent.OfArrival);
        var arrivals = scenario.session().arrivals();
        assertThat(arrivals.total()).isEqualTo(2);
        assertThat(arrivals.arrived()).isZero();
        assertThat(arrivals.of(p("ana")))
                .contains(
                        new Arrival(
                                scenario.session().version(),
                                Space.main(),
                                MoveReason.OPENED,
                                ArrivalStatus.TOLD,
                                scenario.now(),
                                scenario.now().plus(TEN)));
        assertThat(arrivals.of(p("cleo"))).isEmpty();
    }

    @Test
    void aHostWhoLooksInIsToldAgainAndNotCounted() {
        var scenario = opened();
        for (String name : List.of("ana", "ben")) {
            scenario.by(name).when(report(scenario, name, ArrivalStatus.ARRIVED));
        }
        scenario.by("hana").given(new SessionCommand.JoinBreakout(b("red")));
        var arrivals = scenario.session().arrivals();
        assertThat(arrivals.of(p("hana"))).isPresent();
        assertThat(arrivals.total()).isEqualTo(2);
        assertThat(arrivals.arrived()).isEqualTo(2);
        assertThat(arrivals.missing()).isEmpty();
    }

    @Test
    void aClientReportsSwitchingThenArrived() {
        var scenario = opened();
        scenario.by("ana")
                .when(report(scenario, "ana", ArrivalStatus.SWITCHING))
                .then(
                        new SessionEvent.ArrivalReported(
                                p("ana"),
                                move(scenario, "ana"),
                                ArrivalStatus.SWITCHING,
                                Optional.empty()));
        assertThat(scenario.session().arrivals().of(p("ana")).orElseThrow().status())
                .isEqualTo(ArrivalStatus.SWITCHING);
        scenario.when(report(scenario, "ana", ArrivalStatus.ARRIVED));
        assertThat(scenario.session().arrivals().of(p("ana"))).isEmpty();
        assertThat(scenario.session().arrivals().arrived()).isEqualTo(1);
        assertThat(scenario.session().arrivals().missing())
                .extracting(Arrivals.Missing::person)
                .containsExactly(p("ben"));
    }

    @Test
    void aReportIsIdempotent() {
        var scenario = opened();
        var arrived = report(scenario, "ana", ArrivalStatus.ARRIVED);
        scenario.by("ana").given(arrived).when(arrived).thenNothing();
        scenario.when(report(scenario, "ben", ArrivalStatus.SWITCHING)).thenNothing();
    }

    @Test
    void aStaleReportChangesNothing() {
        var scenario = opened();
        var stale = report(scenario, "ana", ArrivalStatus.ARRIVED);
        scenario.by("hana")
                .given(new SessionCommand.Move(p("ana"), in("blue"), Optional.empty()))
                .by("ana")
                .when(stale)
                .thenNothing();
        assertThat(scenario.session().arrivals().of(p("ana"))).isPresent();
    }

    @Test
    void onesWhoSayNothingAreLateAfterTenSecondsAllInOneEvent() {
        var scenario = opened();
        scenario.whenNobodyAnswersFor(TEN)
                .then(new SessionEvent.ArrivalsMissed(List.of(p("ana"), p("ben"))))
                .thenIn(in("red"), "ana", "ben");
        assertThat(scenario.session().arrivals().due()).isEmpty();
        assertThat(scenario.session().arrivals().missing()).hasSize(2);
        assertThat(scenario.session().arrivals().of(p("ana")).orElseThrow().status())
                .isEqualTo(ArrivalStatus.LATE);
    }

    @Test
    void switchingAloneIsNotThere() {
        var scenario = opened();
        scenario.by("ana").given(report(scenario, "ana", ArrivalStatus.SWITCHING));
        scenario.by("ben").given(report(scenario, "ben", ArrivalStatus.ARRIVED));
        scenario.whenNobodyAnswersFor(TEN).then(new SessionEvent.ArrivalsMissed(List.of(p("ana"))));
    }

    @Test
    void oneWhoIsLateOrFailedMayStillArrive() {
        var scenario = opened();
        scenario.by("ana").given(report(scenario, "ana", ArrivalStatus.FAILED));
        scenario.whenNobodyAnswersFor(TEN).then(new SessionEvent.ArrivalsMissed(List.of(p("ben"))));
        scenario.by("ana").when(report(scenario, "ana", ArrivalStatus.SWITCHING)).thenNothing();
        scenario.given(report(scenario, "ana", ArrivalStatus.ARRIVED));
        scenario.by("ben").given(report(scenario, "ben", ArrivalStatus.ARRIVED));
        assertThat(scenario.session().arrivals().arrived()).isEqualTo(2);
    }

    @Test
    void theNextMoveBeginsANewWaveWhenNobodyIsOutstanding() {
        var scenario = opened();
        scenario.whenNobodyAnswersFor(TEN);
        scenario.by("hana").given(new SessionCommand.Move(p("cleo"), in("red"), Optional.empty()));
        assertThat(scenario.session().arrivals().total()).isEqualTo(1);
        scenario.given(new SessionCommand.Move(p("ana"), in("blue"), Optional.empty()));
        assertThat(scenario.session().arrivals().total()).isEqualTo(2);
    }

    @Test
    void whoeverLeavesIsNotWaitedFor() {
        var scenario = opened();
        scenario.by("ana").given(new SessionCommand.Leave());
        assertThat(scenario.session().arrivals().total()).isEqualTo(1);
        assertThat(scenario.session().arrivals().missing()).hasSize(1);
    }

    @Test
    void oneWhoIsAwayIsWaitedForToo() {
        var scenario = opened();
        scenario.byClock()
                .given(new SessionCommand.LoseConnection(p("ana"), Scenario.socket("ana")));
        scenario.by("hana").given(new SessionCommand.Recall());
        assertThat(scenario.session().arrivals().of(p("ana")).orElseThrow().reason())
                .isEqualTo(MoveReason.RECALLED);
    }

    @Test
    void whatIsNoReportIsRefused() {
        var scenario = opened();
        scenario.by("ana")
                .when(report(scenario, "ana", ArrivalStatus.LATE))
                .thenRejected(Rejection.Code.INVALID);
        scenario.when(
                        new SessionCommand.ReportArrival(
                                move(scenario, "ana"),
                                ArrivalStatus.FAILED,
                                Optional.of("x".repeat(201))))
                .thenRejected(Rejection.Code.TOO_LARGE);
        scenario.by("stranger")
                .when(report(scenario, "ana", ArrivalStatus.ARRIVED))
                .thenRejected(Rejection.Code.PARTICIPANT_NOT_FOUND);
    }

    @Test
    void theTimeToArriveIsASetting() {
        var settings = SessionSettings.DEFAULT;
        var quick = settings.withTimes(settings.times().withArrival(Duration.ofSeconds(4)));
        var scenario =
                Scenario.open(quick)
                        .host("hana")
                        .people("ana")
                        .breakouts(8, "red")
                        .assigned("ana", "red")
                        .opened();
        scenario.whenNobodyAnswersFor(Duration.ofSeconds(4))
                .then(new SessionEvent.ArrivalsMissed(List.of(p("ana"))));
        assertThat(scenario.session().breakout(b("red"))).isPresent();
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        return Step.walks();
    }

    @Property(tries = 300)
    void whateverHappensNobodyIsOutstandingAfterTenSecondsWithoutAWord(
            @ForAll("walks") List<Step> steps) {
        var walk = Walk.play(steps);
        walk.sleep(TEN);
        // The clock may have moved people once more by closing their breakouts.
        walk.sleep(TEN);
        assertThat(walk.session().arrivals().due()).allMatch(due -> due.at().isAfter(walk.now()));
        for (Walk.Turn turn : walk.turns()) {
            for (Arrivals.Due due : turn.after().arrivals().due()) {
                assertThat(due.at()).isBeforeOrEqualTo(turn.context().at().plus(TEN));
            }
        }
    }

    @Property(tries = 300)
    void anArrivalChangesNobodysSpace(@ForAll("walks") List<Step> steps) {
        Walk.play(
                steps,
                turn ->
                        turn.eachEvent((before, recorded, after) -> {
                            if (recorded.event() instanceof SessionEvent.OfArrival) {
                                assertThat(after.roster()).isSameAs(before.roster());
                                assertThat(after.board()).isSameAs(before.board());
                            }
                        }));
    }

    @Property(tries = 300)
    void theWaveIsWhatItSays(@ForAll("walks") List<Step> steps) {
        Walk.play(
                steps,
                turn -> {
                    var session = turn.after();
                    var arrivals = session.arrivals();
                    assertThat(arrivals.all().keySet()).isSubsetOf(session.roster().all().keySet());
                    assertThat(arrivals.missing())
                            .extracting(Arrivals.Missing::person)
                            .isSubsetOf(arrivals.wave());
                    assertThat(arrivals.due())
                            .allMatch(due ->
                                    arrivals.of(due.person())
                                            .orElseThrow()
                                            .until()
                                            .equals(due.at()));
                    assertThat(
                                    arrivals.all().values().stream()
                                            .filter(a -> a.status().outstanding()))
                            .hasSameSizeAs(arrivals.due());
                });
    }
}

package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.START;
import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.config;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static dev.alcove.core.session.Scenario.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.BreakoutChange;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.BreakoutSpec;
import dev.alcove.core.breakout.CloseReason;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.Space;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From a plan to open breakouts. */
class OpeningTest {
    private static final SessionCommand OPEN_NOW =
            new SessionCommand.OpenBreakouts(Optional.of(Duration.ZERO), Optional.empty());

    @Test
    void onlyManagersPlanAndOpen() {
        Scenario.open()
                .host("hana")
                .people("ana")
                .by("ana")
                .when(new SessionCommand.CreateBreakouts(List.of(spec("red", 2)), Optional.empty()))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(OPEN_NOW)
                .thenRejected(Rejection.Code.FORBIDDEN)
                .by("hana")
                .when(OPEN_NOW)
                .thenRejected(Rejection.Code.BREAKOUT_NOT_FOUND);
    }

    @Test
    void thoseAssignedGoInWhenTheBreakoutsOpen() {
        Scenario.open()
                .people("ana", "ben", "cem")
                .breakouts(2, "red", "blue")
                .assigned("ana", "red")
                .assigned("ben", "blue")
                .when(OPEN_NOW)
                .then(
                        new SessionEvent.BreakoutOpened(b("red")),
                        new SessionEvent.BreakoutOpened(b("blue")),
                        moved("ana", "red"),
                        moved("ben", "blue"))
                .thenIn(Space.main(), "cem")
                .when(OPEN_NOW)
                .thenNothing();
    }

    private static SessionEvent moved(String name, String to) {
        return new SessionEvent.PeopleMoved(
                List.of(p(name)), Space.main(), in(to), MoveReason.OPENED, Optional.empty());
    }

    @Test
    void aCountdownOpensThemWhenItEndsUnlessItIsCalledOff() {
        var five = Duration.ofSeconds(5);
        var scenario =
                Scenario.open()
                        .people("ana")
                        .breakouts(2, "red")
                        .assigned("ana", "red")
                        .when(
                                new SessionCommand.OpenBreakouts(
                                        Optional.of(five), Optional.of(Duration.ofMinutes(10))))
                        .then(
                                new SessionEvent.OpeningScheduled(
                                        START.plus(five), Optional.of(Duration.ofMinutes(10))))
                        .when(new SessionCommand.CancelOpening())
                        .then(new SessionEvent.OpeningCancelled())
                        .given(
                                new SessionCommand.OpenBreakouts(
                                        Optional.of(five), Optional.of(Duration.ofMinutes(10))));
        assertThat(scenario.session().nextDeadline()).contains(START.plus(five));
        scenario.whenTimePasses(five)
                .then(
                        new SessionEvent.BreakoutOpened(b("red")),
                        moved("ana", "red"),
                        new SessionEvent.TimerStarted(
                                b("red"), START.plus(five).plus(Duration.ofMinutes(10))));
        assertThat(scenario.session().board().opening()).isEmpty();
    }

    @Test
    void aRoomWithoutBreakoutsMakesNoneAndThoseThatAreThereGoOn() {
        var off = SessionSettings.DEFAULT.withBreakoutsEnabled(false);
        var one = new SessionCommand.CreateBreakouts(List.of(spec("blue", 2)), Optional.empty());
        Scenario.open()
                .people("ana")
                .breakouts(2, "red")
                .assigned("ana", "red")
                .given(new SessionCommand.Configure(off))
                .when(one)
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(new SessionCommand.NextRound())
                .thenRejected(Rejection.Code.FORBIDDEN)
                .given(OPEN_NOW)
                .thenIn(in("red"), "ana")
                .given(new SessionCommand.Configure(SessionSettings.DEFAULT))
                .given(one);
    }

    /** A set that asks, with a seat in red for Ana and in blue for Ben. */
    private static Scenario asking(BreakoutRights rights) {
        var asks =
                new BreakoutConfig(
                        AssignmentStrategy.MANUAL, rights, Duration.ZERO, Optional.of(true));
        return Scenario.open()
                .people("ana", "ben")
                .byOwner()
                .given(
                        new SessionCommand.CreateBreakouts(
                                List.of(spec("red", 1), spec("blue", 2)), Optional.of(asks)))
                .assigned("ana", "red")
                .assigned("ben", "blue");
    }

    @Test
    void thoseWhoAreAskedGoInByThemselvesAndTheirSeatsAreKept() {
        asking(BreakoutRights.OF_A_SET)
                .when(OPEN_NOW)
                .then(
                        new SessionEvent.BreakoutOpened(b("red")),
                        new SessionEvent.BreakoutOpened(b("blue")))
                .thenIn(Space.main(), "ana", "ben")
                .by("ben")
                .when(new SessionCommand.JoinBreakout(b("red")))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .by("ana")
                .given(new SessionCommand.JoinBreakout(b("red")))
                .thenIn(in("red"), "ana")
                .byOwner()
                .given(new SessionCommand.Move(p("ben"), in("blue"), Optional.empty()))
                .thenIn(in("blue"), "ben");
    }

    @Test
    void oneWhoComesLateIsAskedToo() {
        asking(new BreakoutRights(false, true, false, true))
                .given(OPEN_NOW)
                .people("cem")
                .thenIn(Space.main(), "cem")
                .by("cem")
                .given(new SessionCommand.JoinBreakout(b("blue")))
                .thenIn(in("blue"), "cem");
    }

    @Test
    void theCountdownOfTheSetIsTheDefault() {
        Scenario.open()
                .byOwner()
                .given(
                        new SessionCommand.CreateBreakouts(
                                List.of(spec("red", 2)),
                                Optional.of(
                                        new BreakoutConfig(
                                                AssignmentStrategy.MANUAL,
                                                BreakoutRights.OF_A_SET,
                                                Duration.ofSeconds(3),
                                                Optional.empty()))))
                .when(new SessionCommand.OpenBreakouts(Optional.empty(), Optional.empty()))
                .then(new SessionEvent.OpeningScheduled(START.plusSeconds(3), Optional.empty()));
    }

    @Test
    void aRandomSetIsAssignedAsItIsMade() {
        var scenario =
                Scenario.open()
                        .host("hana")
                        .people("ana", "ben", "cem", "dan", "eve")
                        .by("hana")
                        .given(
                                new SessionCommand.CreateBreakouts(
                                        List.of(spec("red", 8), spec("blue", 8)),
                                        Optional.of(
                                                config(
                                                        AssignmentStrategy.RANDOM,
                                                        BreakoutRights.OF_A_SET))));
        var roster = scenario.session().roster();
        assertThat(List.of(roster.seatsTaken(b("red")), roster.seatsTaken(b("blue"))))
                .containsExactlyInAnyOrder(2, 3);
        assertThat(scenario.person("hana").assigned()).isEmpty();
    }

    @Test
    void limitsAndTextsAreChecked() {
        var limits = new SessionSettings.Limits(1, 10, 5_000, 4_000, 2_000);
        Scenario.open(SessionSettings.DEFAULT.withLimits(limits))
                .byOwner()
                .when(create(spec("", 2)))
                .thenRejected(Rejection.Code.INVALID)
                .when(create(spec("red", 0)))
                .thenRejected(Rejection.Code.INVALID)
                .when(create(spec("red", 11)))
                .thenRejected(Rejection.Code.INVALID)
                .when(create())
                .thenRejected(Rejection.Code.INVALID)
                .when(create(spec("red", 2), spec("blue", 2)))
                .thenRejected(Rejection.Code.LIMIT_REACHED)
                .given(create(spec("red", 2)))
                .when(create(spec("blue", 2)))
                .thenRejected(Rejection.Code.LIMIT_REACHED);
    }

    private static SessionCommand create(BreakoutSpec... specs) {
        return new SessionCommand.CreateBreakouts(List.of(specs), Optional.empty());
    }

    @Test
    void aPlanMayBeChangedButNotBelowThePeopleInIt() {
        var two =
                new BreakoutChange(
                        Optional.of("Crimson"),
                        Optional.of("Fractions"),
                        Optional.of(2),
                        Optional.of(Duration.ofMinutes(5)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var one =
                new BreakoutChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var scenario =
                Scenario.open()
                        .people("ana", "ben")
                        .breakouts(3, "red")
                        .assigned("ana", "red")
                        .assigned("ben", "red")
                        .given(new SessionCommand.UpdateBreakout(b("red"), two))
                        .when(new SessionCommand.UpdateBreakout(b("red"), one))
                        .thenRejected(Rejection.Code.INVALID)
                        .when(new SessionCommand.UpdateBreakout(b("red"), two))
                        .thenNothing();
        assertThat(scenario.breakout("red").plan().name()).isEqualTo("Crimson");
        assertThat(scenario.breakout("red").plan().maxParticipants()).isEqualTo(2);
    }

    @Test
    void oneThatWaitsMayBeDeletedAndItsAssignmentsGoWithIt() {
        var scenario =
                Scenario.open()
                        .people("ana")
                        .breakouts(3, "red", "blue")
                        .assigned("ana", "red")
                        .when(new SessionCommand.DeleteBreakout(b("red")))
                        .then(
                                new SessionEvent.BreakoutClosed(
                                        b("red"), CloseReason.DELETED, List.of()))
                        .when(new SessionCommand.DeleteBreakout(b("red")))
                        .thenRejected(Rejection.Code.BREAKOUT_CLOSED)
                        .opened()
                        .when(new SessionCommand.DeleteBreakout(b("blue")))
                        .thenRejected(Rejection.Code.INVALID);
        assertThat(scenario.person("ana").assigned()).isEmpty();
    }

    @Test
    void lettersFollowTheOrderOfCreationAndStartAnewWithANewSet() {
        var scenario = Scenario.open().people("ana").breakouts(3, "red", "blue");
        assertThat(scenario.breakout("blue").ordinal()).isEqualTo(1);
        scenario.given(new SessionCommand.CloseAll(Duration.ZERO)).breakouts(3, "green");
        assertThat(scenario.breakout("green").ordinal()).isZero();
    }
}
